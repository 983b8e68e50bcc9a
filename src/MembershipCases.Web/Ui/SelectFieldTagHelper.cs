using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Renders a choice of one from a list: <c>&lt;mc-select asp-for="OfficeId" asp-items="Model.Offices" /&gt;</c>; an
/// enum needs no items.
/// </summary>
[HtmlTargetElement("mc-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectFieldTagHelper(Texts texts) : ControlTagHelper(texts)
{
    /// <summary>The options; the values of the enum when omitted.</summary>
    [HtmlAttributeName("asp-items")]
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The key of the text of the empty option.</summary>
    public string EmptyKey { get; set; } = "field.choose";

    /// <inheritdoc />
    protected override TagBuilder Control()
    {
        var select = new TagBuilder("select");
        select.InnerHtml.AppendHtml(Element("option", T[EmptyKey], ("value", "")));
        foreach (var item in Choices.For(Field, Items, T))
            select.InnerHtml.AppendHtml(
                Element("option", item.Text, ("value", item.Value ?? item.Text),
                    ("selected", IsChosen(item) ? "selected" : null)));
        return select;
    }

    private bool IsChosen(SelectListItem item) =>
        Field.Value is { } value ? value == (item.Value ?? item.Text) : item.Selected;
}
