using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Renders links to the previous and the next page: <c>&lt;mc-pager next="@Model.Next" /&gt;</c>; renders nothing when
/// there is only one page.
/// </summary>
[HtmlTargetElement("mc-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(Texts texts) : TagHelper
{
    /// <summary>The address of the previous page, or null.</summary>
    public string? Previous { get; set; }

    /// <summary>The address of the next page, or null.</summary>
    public string? Next { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "mc-pager");
        output.Attributes.SetAttribute("aria-label", texts["pager.label"].Value);
        Link(output, Previous, "prev", "pager.previous");
        Link(output, Next, "next", "pager.next");
    }

    private void Link(TagHelperOutput output, string? href, string rel, string key)
    {
        if (string.IsNullOrEmpty(href))
            return;

        output.Content.AppendHtml("<a class=\"ds-button\" data-variant=\"secondary\" rel=\"").Append(rel)
            .AppendHtml("\" href=\"").Append(href).AppendHtml("\">").Append(texts[key]).AppendHtml("</a>");
    }
}
