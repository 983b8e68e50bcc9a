using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>The form in which a person confirms, mends or leaves out a finding.</summary>
internal sealed class DecideFindingPage : SlicePage
{
    [BindProperty]
    public DecideFinding.Command Input { get; set; } = new();

    public ShowFinding.View View { get; private set; } = new();

    /// <summary>Where a membership that is new to the register can stand.</summary>
    public IEnumerable<SelectListItem> FirstStatuses =>
        new[] { MembershipStatus.Member, MembershipStatus.NotMember, MembershipStatus.JoinRequested }.Select(
            status => new SelectListItem(T.Name(status), status.ToString()));

    public Task<IActionResult> OnGet(Guid id, int number) => Load(id, number);

    /// <summary>
    /// Keeps the decision and goes on: to the list that it was made in, or to the next finding that waits.
    /// </summary>
    public Task<IActionResult> OnPost(Guid id, int number, string? back) => Do(
        Input with { DocumentId = id, Number = number },
        done => Redirect(
            back is not null
                ? $"/reviews/{id}?show={Uri.EscapeDataString(back)}#f{number}"
                : done.Next is { } next ? $"/reviews/{id}/findings/{next}" : $"/reviews/{id}"),
        () => Load(id, number));

    private async Task<IActionResult> Load(Guid id, int number)
    {
        var shown = await Show(new ShowFinding.Query(id, number), view => View = view);
        if (shown is not PageResult) return shown;
        var finding = View.Finding!;
        var form = Input.Form ?? FindingForm.Of(finding.Text);
        var offices = form.Offices ?? [];
        // One place for each name that the document has, and one for an office that it does not name.
        var places = Math.Max(finding.Read.Responsible.Count, offices.Count(office => office is not null)) + 1;
        Input = Input with {
            Form = form with { Offices = [.. offices.Concat(Enumerable.Repeat<Guid?>(null, places)).Take(places)] } };
        return shown;
    }
}
