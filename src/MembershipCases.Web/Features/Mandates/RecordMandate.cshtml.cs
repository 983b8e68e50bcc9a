using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>The form that records a mandate.</summary>
internal sealed class RecordMandatePage : SlicePage
{
    public RecordMandate.Command Input { get; private set; } = new();

    /// <summary>The memberships to choose between.</summary>
    public IReadOnlyList<SelectListItem> Memberships { get; private set; } = [];

    public Task<IActionResult> OnGet() =>
        Show(new ShowMandateForm.Query(),
            choices => Memberships = [
                .. choices.Select(choice => new SelectListItem(choice.Name, choice.Id.ToString()))]);

    public Task<IActionResult> OnPost(RecordMandate.Command input) =>
        Do(Input = input, recorded => Redirect($"/mandates#{recorded.Id}"), OnGet);
}
