using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Renders the error of a group of fields as a whole, such as a vote that does not add up: <c>&lt;mc-error
/// asp-for="Vote" /&gt;</c>.
/// </summary>
[HtmlTargetElement("mc-error", TagStructure = TagStructure.WithoutEndTag)]
public sealed class GroupErrorTagHelper(Texts texts) : FormTagHelper(texts)
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Field.Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        if (ErrorElement() is { } error) output.Content.AppendHtml(error);
        else output.SuppressOutput();
    }
}
