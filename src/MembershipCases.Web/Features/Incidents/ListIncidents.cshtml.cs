using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Incidents;

/// <summary>The page of incidents.</summary>
public sealed class ListIncidentsPage : SlicePage
{
    /// <summary>The submitted form.</summary>
    [BindProperty]
    public TryMailAgain.Command Input { get; set; } = new();

    /// <summary>The incidents.</summary>
    public ListIncidents.View View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGet() => Show(new ListIncidents.Query(), view => View = view);

    /// <summary>Retries the messages.</summary>
    public Task<IActionResult> OnPost() => Do(Input, Told, OnGet);

    private RedirectResult Told(TryMailAgain.Reply reply) =>
        GoTo("/incidents", "incident.again-done", reply.Messages);
}
