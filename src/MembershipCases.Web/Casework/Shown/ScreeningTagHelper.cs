using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// Follows a text with its screening: the basis, the public text, and links to screen it or to lift the screening:
/// <c>&lt;mc-screening shown="view.Shown" record="@assessment.Id" field="reasoning" /&gt;</c>. Empty for users who may
/// do neither and a text without a screening.
/// </summary>
[HtmlTargetElement("mc-screening", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ScreeningTagHelper(Texts texts) : TagHelper
{
    /// <summary>The disclosure of the record.</summary>
    public Disclosure Shown { get; set; } = null!;

    /// <summary>The part of the record that contains the text.</summary>
    public Guid Record { get; set; }

    /// <summary>The name of the text.</summary>
    public string Field { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var screened = Shown.At(Record, Field);
        if (screened is null && !(Shown.MayScreen && Shown.PapersAreOpen))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "mc-screening");
        if (screened is null)
            output.Content.AppendHtml(
                Link($"/screenings/{Shown.Record.Word()}/{Shown.Id}/new?recordId={Record}&field={Field}",
                    "screening.screen"));
        else ShowTag(output, screened);
    }

    private void ShowTag(TagHelperOutput output, DisclosedText screened)
    {
        var tag = new TagBuilder(
            "span") { Attributes = { ["class"] = "ds-tag", ["data-color"] = "warning", ["data-size"] = "sm" } };
        tag.InnerHtml.Append(texts["screening.tag", screened.Basis.Shown()]);
        output.Content.AppendHtml(tag);
        if (!screened.IsFull) return;
        var open = new TagBuilder("span") { Attributes = { ["class"] = "mc-quiet" } };
        open.InnerHtml.Append(texts["screening.public", screened.PublicText]);
        output.Content.Append(" ").AppendHtml(open);
        if (Shown.MayScreen)
            output.Content.Append(" ").AppendHtml(Link($"/screenings/{screened.ScreeningId}/lift", "screening.lift"));
    }

    private TagBuilder Link(string href, string key)
    {
        var link = new TagBuilder("a") { Attributes = { ["class"] = "ds-link", ["href"] = href } };
        var which = new TagBuilder("span") { Attributes = { ["class"] = "ds-sr-only" } };
        which.InnerHtml.Append($": {texts.FieldNamed(Field)}");
        link.InnerHtml.Append(texts[key]).AppendHtml(which);
        return link;
    }
}
