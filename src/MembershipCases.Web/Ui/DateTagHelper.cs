using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Renders a date, <c>&lt;mc-date value="@due" week="true" /&gt;</c>, or an instant in Oslo time, <c>&lt;mc-date
/// at="@sent" /&gt;</c>; renders nothing when null.
/// </summary>
[HtmlTargetElement("mc-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper(Texts texts) : TagHelper
{
    /// <summary>The date.</summary>
    public DateOnly? Value { get; set; }

    /// <summary>The instant.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Whether to render the week number too.</summary>
    public bool Week { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if ((Value ?? At?.OsloDate()) is not { } date)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime",
            At?.ToString("O", CultureInfo.InvariantCulture) ?? date.ToString("O", CultureInfo.InvariantCulture));
        output.Content.Append(At?.Show() ?? date.Show());
        if (Week)
            output.Content.Append(" ").Append(texts["date.week", date.Week()]);
    }
}
