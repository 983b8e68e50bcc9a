using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>The page of a mandate, with the forms of the council's secretariat.</summary>
internal sealed class ShowMandatePage : SlicePage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public ShowMandate.View View { get; private set; } = null!;

    public CompleteMandate.Command Complete { get; } = new();

    public CloseMandate.Command Close { get; } = new();

    /// <summary>Whether the form is shown that closes the mandate.</summary>
    public bool MayClose => Me.May<CloseMandate.Command>() && View.State is MandateState.Waiting;

    /// <summary>Whether the form is shown that states what the mandate asks.</summary>
    public bool MayComplete => Me.May<CompleteMandate.Command>() && View is { Text.Asks: null, State: MandateState.Waiting };

    public Task<IActionResult> OnGet() => Show(new ShowMandate.Query(Id), view => View = view);

    public Task<IActionResult> OnPostComplete([Bind(Prefix = nameof(Complete))] CompleteMandate.Command complete) =>
        Do(complete with { MandateId = Id }, _ => GoTo($"/mandates/{Id}", "mandate.was-completed"), OnGet, nameof(Complete));

    public Task<IActionResult> OnPostClose([Bind(Prefix = nameof(Close))] CloseMandate.Command close) =>
        Do(close with { MandateId = Id }, _ => GoTo($"/mandates/{Id}", "mandate.was-closed"), OnGet, nameof(Close));
}
