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
        foreach (var (name, entry) in ViewContext.ModelState.OrderBy(e => Place(e.Key)))
        {
            foreach (var error in entry?.Errors ?? [])
                output.Content.AppendHtml(Item(name, error.ErrorMessage));
        }

        output.Content.AppendHtml("</ul>");
    }

    /// <summary>Where a field stands in the model, so that the errors come as the fields do; those of the whole form come first.</summary>
    private string Place(string name)
    {
        var metadata = ViewContext.ViewData.ModelMetadata;
        var place = "";
        foreach (var part in name.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var index = metadata?.Properties.Select(p => p.PropertyName).ToList().IndexOf(part.Split('[')[0]) ?? -1;
            place += $"{index:D4}{part[part.Split('[')[0].Length..]}.";
            metadata = index < 0 ? null : metadata!.Properties[index];
        }

        return place;
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
