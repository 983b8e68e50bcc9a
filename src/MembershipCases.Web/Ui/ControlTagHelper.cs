using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Base class of fields with one control. Attributes that the helper does not bind (<c>rows</c>, <c>autocomplete</c>,
/// <c>size</c>) are copied to the control.
/// </summary>
public abstract class ControlTagHelper(Texts texts) : FormTagHelper(texts)
{
    /// <summary>Creates the control, without name, id and descriptions.</summary>
    protected abstract TagBuilder Control();

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = Control();
        foreach (var attribute in output.Attributes)
            control.Attributes[attribute.Name] = attribute.Value?.ToString();
        Name(control);

        output.Attributes.Clear();
        output.TagName = "ds-field";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ds-field mc-field");
        Fill(output.Content, control);
    }

    /// <summary>Appends the label, hint, control and error, in the order of display.</summary>
    protected virtual void Fill(TagHelperContent content, TagBuilder control)
    {
        content.AppendHtml(LabelElement(withNeed: true)).AppendHtml(HintElement()!).AppendHtml(control)
            .AppendHtml(ErrorElement()!);
    }

    /// <summary>Creates the label element.</summary>
    protected TagBuilder LabelElement(bool withNeed)
    {
        var label = Element("label", null, ("class", "ds-label"), ("for", Field.Id));
        label.InnerHtml.AppendHtml(LabelText(withNeed));
        return label;
    }

    private void Name(TagBuilder control)
    {
        control.AddCssClass("ds-input");
        control.Attributes["id"] = Field.Id;
        control.Attributes["name"] = Field.Name;
        if (Field.DescribedBy(Hint is not null) is { } ids)
            control.Attributes["aria-describedby"] = ids;
        if (Field.Error is not null)
            control.Attributes["aria-invalid"] = "true";
    }
}
