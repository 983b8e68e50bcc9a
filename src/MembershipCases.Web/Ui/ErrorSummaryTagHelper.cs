using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Renders all validation errors at the top of the page, each with a link to its field, and takes the focus; renders
/// nothing when the model state is valid.
/// </summary>
[HtmlTargetElement("mc-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    private const string HeadingId = "error-summary-heading";

    /// <summary>The context of the view that is rendered.</summary>
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
        (string, string)[] attributes =
            [("class", "ds-error-summary"), ("role", "group"), ("tabindex", "-1"), ("autofocus", "autofocus"),
                ("aria-labelledby", HeadingId)];
        foreach (var (name, value) in attributes) output.Attributes.SetAttribute(name, value);

        output.Content.AppendHtml($"<h2 class=\"ds-heading\" id=\"{HeadingId}\">").Append(texts["field.errors"])
            .AppendHtml("</h2><ul class=\"ds-list\">");
        output.Content.AppendHtml(new ErrorLines(DrawnFields.Of(ViewContext.HttpContext), ViewContext.ModelState))
            .AppendHtml("</ul>");
    }
}
