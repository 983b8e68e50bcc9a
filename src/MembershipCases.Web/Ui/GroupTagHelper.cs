using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>Base class of a fieldset of radios or check boxes with one legend, hint and error.</summary>
public abstract class GroupTagHelper(Texts texts) : FormTagHelper(texts)
{
    /// <summary>The options; the values of the enum when omitted.</summary>
    [HtmlAttributeName("asp-items")]
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The type of the input elements.</summary>
    protected abstract string InputType { get; }

    /// <summary>Whether an option is selected.</summary>
    protected abstract bool IsChosen(SelectListItem item);

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-fieldset mc-field");
        if (Field.DescribedBy(Hint is not null) is { } ids)
            output.Attributes.SetAttribute("aria-describedby", ids);

        var legend = Element("legend", null, ("class", "ds-label"));
        legend.InnerHtml.AppendHtml(LabelText());
        output.Content.AppendHtml(legend).AppendHtml(HintElement()!);
        foreach (var (index, item) in Choices.For(Field, Items, T).Index())
            output.Content.AppendHtml(Choice(item, index == 0 ? Field.Id : $"{Field.Id}-{index}"));
        output.Content.AppendHtml(ErrorElement()!);
    }

    private TagBuilder Choice(SelectListItem item, string id)
    {
        var field = Element("ds-field", null, ("class", "ds-field"));
        field.InnerHtml
            .AppendHtml(Element(
                "input", null, ("type", InputType), ("class", "ds-input"), ("id", id), ("name", Field.Name),
                ("value", item.Value ?? item.Text),
                ("checked", IsChosen(item) ? "checked" : null), ("disabled", item.Disabled ? "disabled" : null),
                ("aria-invalid", Field.Error is null ? null : "true")))
            .AppendHtml(Element("label", item.Text, ("class", "ds-label"), ("for", id)));
        return field;
    }
}
