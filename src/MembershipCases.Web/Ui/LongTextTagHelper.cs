using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>Renders a multi-line text field: <c>&lt;mc-textarea asp-for="Reason" rows="6" /&gt;</c>.</summary>
[HtmlTargetElement("mc-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LongTextTagHelper(Texts texts) : ControlTagHelper(texts)
{
    /// <inheritdoc />
    /// <remarks>A browser drops the first line break in a textarea, so one is added for it to drop.</remarks>
    protected override TagBuilder Control() => Element("textarea", "\n" + Field.Value, ("rows", "5"));
}
