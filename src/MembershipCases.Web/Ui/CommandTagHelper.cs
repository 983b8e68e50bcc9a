using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// What makes a form safe to send twice: <c>&lt;mc-command version="@Model.Version" /&gt;</c> gives hidden fields
/// <c>CommandId</c>, <c>Version</c> and for whom the person acts.
/// </summary>
[HtmlTargetElement("mc-command", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CommandTagHelper(TimeProvider time, CurrentUser user) : TagHelper
{
    /// <summary>The version of the record that the form was drawn from; left out when there is none yet.</summary>
    public long? Version { get; set; }

    /// <summary>What stands before the names, such as <c>Command.</c>.</summary>
    public string Prefix { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        Hidden(output, Prefix + "CommandId", Guid.CreateVersion7(time.GetUtcNow()).ToString());
        Hidden(output, CurrentUser.ActsForField, user.ActsFor);
        if (Version is { } version)
            Hidden(output, Prefix + "Version", version.ToString(CultureInfo.InvariantCulture));
    }

    private static void Hidden(TagHelperOutput output, string name, string value) =>
        output.Content.AppendHtml("<input type=\"hidden\" name=\"").Append(name).AppendHtml("\" value=\"").Append(value)
            .AppendHtml("\">");
}
