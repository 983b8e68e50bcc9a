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

    /// <summary>Begins with what the document says.</summary>
    public ConfirmMandate.Command Confirm => new() { Correction = View.AsRead };

    public RejectMandate.Command Reject { get; } = new();

    /// <summary>Whether the form is shown that confirms the mandate.</summary>
    public bool MayConfirm => Me.May<ConfirmMandate.Command>() && !View.IsCorrectable;

    /// <summary>Whether the form is shown that rejects the mandate.</summary>
    public bool MayReject => Me.May<RejectMandate.Command>() && View.State is MandateState.Unconfirmed;

    /// <summary>Whether the form is shown that closes the mandate.</summary>
    public bool MayClose => Me.May<CloseMandate.Command>() && View is { State: MandateState.Waiting, Waiting: null };

    /// <summary>Whether the user may correct it.</summary>
    public bool MayCorrect => Me.May<CorrectMandate.Command>() && View.IsCorrectable;

    /// <summary>Its corrections, with the one that waits last.</summary>
    public IEnumerable<AnyShownCorrection> Corrections =>
        View.Waiting is { } waiting ? [.. View.Corrections, waiting] : View.Corrections;

    /// <summary>Whether the form is shown that states what the mandate asks.</summary>
    public bool MayComplete => Me.May<CompleteMandate.Command>() &&
        View is { Text.Asks: null, State: MandateState.Waiting, Waiting: null };

    public Task<IActionResult> OnGet() => Show(new ShowMandate.Query(Id), view => View = view);

    public Task<IActionResult> OnPostComplete([Bind(Prefix = nameof(Complete))] CompleteMandate.Command complete) =>
        Do(complete with { MandateId = Id }, _ => GoTo($"/mandates/{Id}", "mandate.was-completed"), OnGet, nameof(Complete));

    public Task<IActionResult> OnPostClose([Bind(Prefix = nameof(Close))] CloseMandate.Command close) =>
        Do(close with { MandateId = Id }, _ => GoTo($"/mandates/{Id}", "mandate.was-closed"), OnGet, nameof(Close));

    public Task<IActionResult> OnPostConfirm([Bind(Prefix = nameof(Confirm))] ConfirmMandate.Command confirm) =>
        Do(confirm with { MandateId = Id }, _ => GoTo($"/mandates/{Id}", "mandate.was-confirmed"), OnGet, nameof(Confirm));

    public Task<IActionResult> OnPostReject([Bind(Prefix = nameof(Reject))] RejectMandate.Command reject) =>
        Do(reject with { MandateId = Id }, _ => GoTo($"/mandates/{Id}", "mandate.was-rejected"), OnGet, nameof(Reject));
}
