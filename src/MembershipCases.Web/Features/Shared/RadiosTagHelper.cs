using MembershipCases.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Features.Shared;

/// <summary>One choice out of few, all in sight: <c>&lt;mc-radios asp-for="Advice" /&gt;</c>.</summary>
[HtmlTargetElement("mc-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper(Texts texts) : GroupTagHelper(texts)
{
    /// <inheritdoc />
    protected override string InputType => "radio";

    /// <inheritdoc />
    protected override bool IsChosen(SelectListItem item) => Field.Value is { } value ? value == (item.Value ?? item.Text) : item.Selected;
}
