using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

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
        foreach (var (name, entry) in ViewContext.ModelState.OrderBy(e => Place(e.Key), StringComparer.Ordinal))
        {
            foreach (var error in entry?.Errors ?? [])
                output.Content.AppendHtml(Item(name, error.ErrorMessage));
        }

        output.Content.AppendHtml("</ul>");
    }

    /// <summary>Where a field stands in the model, so that the errors come as the fields do; those of the whole form come first.</summary>
    /// <remarks>The token tells the order in which properties were written; the order in which reflection lists them may change while the service runs.</remarks>
    private string Place(string name)
    {
        var metadata = ViewContext.ViewData.ModelMetadata;
        var place = "";
        foreach (var part in name.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var (field, index) = part.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? (part[..at], part[at..]) : (part, "");
            var property = metadata?.Properties.FirstOrDefault(p => string.Equals(p.PropertyName, field, StringComparison.OrdinalIgnoreCase));
            place += $"{property?.ContainerType?.GetProperty(property.PropertyName!)?.MetadataToken ?? 0:X8}{index}.";
            metadata = index.Length > 0 ? property?.ElementMetadata : property;
        }

        return place;
    }

    private TagBuilder Item(string name, string message)
    {
        var item = new TagBuilder("li");
        if (name.Length == 0) item.InnerHtml.Append(message);
        else item.InnerHtml.AppendHtml(new LinkToField(ViewContext.HttpContext, name, message));
        return item;
    }
}
