using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>Renders a Boolean as a check box: <c>&lt;mc-checkbox asp-for="Unanimous" /&gt;</c>.</summary>
[HtmlTargetElement("mc-checkbox", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxTagHelper(Texts texts) : ControlTagHelper(texts)
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        base.Process(context, output);
        // A browser sends nothing for an unchecked box; the hidden field sends false instead.
        output.PostElement.AppendHtml(
            Element("input", null, ("type", "hidden"), ("name", Field.Name), ("value", "false")));
    }

    /// <inheritdoc />
    protected override TagBuilder Control() =>
        Element("input", null, ("type", "checkbox"), ("value", "true"), ("checked", IsChecked ? "checked" : null));

    /// <inheritdoc />
    protected override void Fill(TagHelperContent content, TagBuilder control) =>
        content.AppendHtml(control).AppendHtml(LabelElement(withNeed: false)).AppendHtml(HintElement()!)
            .AppendHtml(ErrorElement()!);

    private bool IsChecked => Field.Value is { } value && value.StartsWith("true", StringComparison.OrdinalIgnoreCase);
}
