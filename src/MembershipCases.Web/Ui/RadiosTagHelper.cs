using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Renders a choice of one among few options, all visible: <c>&lt;mc-radios asp-for="Advice" /&gt;</c>.
/// </summary>
[HtmlTargetElement("mc-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper(Texts texts) : GroupTagHelper(texts)
{
    /// <summary>
    /// Whether no option is selected until the user selects one, although the model has no value for that; submitted
    /// without a selection, the field is empty.
    /// </summary>
    public bool BeginEmpty { get; set; }

    /// <inheritdoc />
    protected override string InputType => "radio";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        base.Process(context, output);
        // A browser sends nothing when no radio is selected, and the model's default value would be taken for a choice.
        if (BeginEmpty)
            output.PostElement.AppendHtml(
                Element("input", null, ("type", "hidden"), ("name", Field.Name), ("value", "")));
    }

    /// <inheritdoc />
    protected override bool IsChosen(SelectListItem item)
    {
        var value = BeginEmpty ? Field.Typed?.Split(',')[0] : Field.Value;
        return value is null ? item.Selected : value == (item.Value ?? item.Text);
    }
}
