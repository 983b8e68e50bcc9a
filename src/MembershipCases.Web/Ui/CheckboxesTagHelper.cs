using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Renders a multiple choice as check boxes: <c>&lt;mc-checkboxes asp-for="OfficeIds" asp-items="Model.Offices"
/// /&gt;</c>.
/// </summary>
[HtmlTargetElement("mc-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTagHelper(Texts texts) : GroupTagHelper(texts)
{
    /// <inheritdoc />
    protected override string InputType => "checkbox";

    /// <inheritdoc />
    protected override bool IsChosen(SelectListItem item) =>
        item.Selected || Field.Values.Contains(item.Value ?? item.Text);
}
