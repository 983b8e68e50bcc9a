using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// A cell of the table of votes: a control whose accessible name comes from row and column instead of a visible label.
/// </summary>
[HtmlTargetElement("mc-vote", TagStructure = TagStructure.WithoutEndTag)]
public sealed class VoteTagHelper(Texts texts) : FormTagHelper(texts)
{
    /// <summary>The accessible name of the control.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isNumber = Field.Type == typeof(int);
        output.TagName = null;
        output.Content
            .AppendHtml(Element(
                "input", null, ("class", "ds-input"), ("type", "text"), ("id", Field.Id), ("name", Field.Name),
                ("value", Field.Value), ("aria-label", Name),
                ("inputmode", isNumber ? "numeric" : null),
                ("size", (isNumber ? 4 : 16).ToString(CultureInfo.InvariantCulture)), ("autocomplete", "off"),
                ("aria-invalid", Field.Error is null ? null : "true"), ("aria-describedby", Field.DescribedBy(false))))
            .AppendHtml(ErrorElement()!);
    }
}
