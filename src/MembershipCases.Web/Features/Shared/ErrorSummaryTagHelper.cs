using MembershipCases.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Features.Shared;

/// <summary>Everything that must be mended, on top of the page, each with a link to its field; takes focus. Nothing when all is well.</summary>
[HtmlTargetElement("mc-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    private const string HeadingId = "error-summary-heading";

    /// <summary>Where it is drawn.</summary>
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "ds-error-summary";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new[] { ("class", "ds-error-summary"), ("role", "group"), ("tabindex", "-1"), ("autofocus", "autofocus"), ("aria-labelledby", HeadingId) })
            output.Attributes.SetAttribute(name, value);

        output.Content.AppendHtml($"<h2 class=\"ds-heading\" id=\"{HeadingId}\">").Append(texts["field.errors"]).AppendHtml("</h2><ul class=\"ds-list\">");
        foreach (var (name, entry) in ViewContext.ModelState)
        {
            foreach (var error in entry.Errors)
                output.Content.AppendHtml(Item(name, error.ErrorMessage));
        }

        output.Content.AppendHtml("</ul>");
    }

    private static TagBuilder Item(string name, string message)
    {
        var item = new TagBuilder("li");
        if (name.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a") { Attributes = { ["class"] = "ds-link", ["href"] = "#" + FormField.IdOf(name) } };
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
