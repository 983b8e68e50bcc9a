using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>One choice out of few, all in sight: <c>&lt;mc-radios asp-for="Advice" /&gt;</c>.</summary>
[HtmlTargetElement("mc-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper(Texts texts) : GroupTagHelper(texts)
{
    /// <summary>
    /// Whether nothing is chosen before somebody has, although the model cannot say so; sent like that, the field is
    /// empty.
    /// </summary>
    public bool BeginEmpty { get; set; }

    /// <inheritdoc />
    protected override string InputType => "radio";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        base.Process(context, output);
        // A browser sends nothing for radios of which none is chosen, and the model's first value would pass for a
        // choice.
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
