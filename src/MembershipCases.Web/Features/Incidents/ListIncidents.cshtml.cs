using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Incidents;

/// <summary>The page of incidents.</summary>
internal sealed class ListIncidentsPage : SlicePage
{
    [BindProperty]
    public TryMailAgain.Command Input { get; set; } = new();

    public ListIncidents.View View { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Show(new ListIncidents.Query(), view => View = view);

    public Task<IActionResult> OnPost() => Do(Input, Back, OnGet);

    private RedirectResult Back(TryMailAgain.Reply reply) =>
        GoTo("/incidents", "incident.again-done", reply.Messages);
}
