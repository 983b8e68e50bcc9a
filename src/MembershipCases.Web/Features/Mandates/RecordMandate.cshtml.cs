using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>The form that records a mandate.</summary>
public sealed class RecordMandatePage : SlicePage
{
    /// <summary>The submitted form.</summary>
    public RecordMandate.Command Input { get; private set; } = new();

    /// <summary>The memberships to choose between.</summary>
    public IReadOnlyList<SelectListItem> Memberships { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public Task<IActionResult> OnGet() =>
        Show(new ShowMandateForm.Query(),
            choices => Memberships = [
                .. choices.Select(choice => new SelectListItem(choice.Name, choice.Id.ToString()))]);

    /// <summary>Records the mandate.</summary>
    public Task<IActionResult> OnPost(RecordMandate.Command input) =>
        Do(Input = input, recorded => Redirect($"/mandates#{recorded.Id}"), OnGet);
}
