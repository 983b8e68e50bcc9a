using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>Several lines of text: <c>&lt;mc-textarea asp-for="Reason" rows="6" /&gt;</c>.</summary>
[HtmlTargetElement("mc-textarea", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LongTextTagHelper(Texts texts) : ControlTagHelper(texts)
{
    /// <inheritdoc />
    /// <remarks>A browser drops the first line break of a text area, so one is given for it to drop.</remarks>
    protected override TagBuilder Control() => Element("textarea", "\n" + Field.Value, ("rows", "5"));
}
