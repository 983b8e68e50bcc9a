using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A meeting: its agenda, and where its secretariat prepares and records it.</summary>
/// <remarks>Every case on the agenda has a form of its own, with the names of its fields behind a prefix, so that what is typed in one is not mistaken for another's.</remarks>
[RequestFormLimits(ValueCountLimit = 10_000)]
public sealed partial class ShowMeetingPage : SlicePage
{
    private readonly Dictionary<Guid, TreatmentForm> typed = [];

    /// <summary>The meeting.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    /// <summary>The case that the reader came to put on the agenda.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Step { get; set; }

    /// <summary>What is to be put on the agenda.</summary>
    public PutOnAgenda.Command Put { get; private set; } = new();

    /// <summary>Where the meeting is to be moved.</summary>
    public MoveMeeting.Command Move { get; private set; } = new();

    /// <summary>The meeting.</summary>
    public ShowMeeting.View View { get; private set; } = null!;

    /// <summary>The step whose form was just sent.</summary>
    public Guid? Recording { get; private set; }

    /// <summary>The names of the fields of a step's form begin with this.</summary>
    public static string PrefixOf(Guid step) => $"Step_{step:N}";

    /// <summary>A case's form: as it was typed, or as it begins.</summary>
    public TreatmentForm FormOf(MeetingItem item) =>
        typed.GetValueOrDefault(item.Step.Id)
        ?? (item.RefusedLast is { } refused ? TreatmentForm.Again(refused) : TreatmentForm.For(item.Proposed, item.IsResolution, View.Parties, item.Barred));

    /// <summary>The outcomes to choose between.</summary>
    public IEnumerable<SelectListItem> OutcomesOf(MeetingItem item) => item.Outcomes.Select(outcome => new SelectListItem(T["outcome." + outcome], outcome));

    /// <summary>Shows the meeting.</summary>
    public Task<IActionResult> OnGet() => Show(new ShowMeeting.Query(Id), Keep);

    /// <summary>Puts a case on the agenda.</summary>
    public Task<IActionResult> OnPostPut([Bind(Prefix = nameof(Put))] PutOnAgenda.Command put) =>
        Do(put with { MeetingId = Id }, _ => Back("meeting.was-put"), OnGet, nameof(Put));

    /// <summary>Takes a case off the agenda.</summary>
    public Task<IActionResult> OnPostTakeOff([Bind(Prefix = "TakeOff")] TakeOffAgenda.Command command) =>
        Do(command with { MeetingId = Id }, _ => Back("meeting.was-taken-off"), OnGet, "TakeOff");

    /// <summary>Moves the meeting.</summary>
    public Task<IActionResult> OnPostMove([Bind(Prefix = nameof(Move))] MoveMeeting.Command move) =>
        Do(move with { MeetingId = Id }, _ => Back("meeting.was-moved"), OnGet, nameof(Move));

    /// <summary>Records what the meeting did with a case.</summary>
    public async Task<IActionResult> OnPostRecord(Guid caseId, Guid recorded)
    {
        var form = await Typed(recorded);
        ModelState.Tell([.. form.Unreadable()], T, PrefixOf(recorded));
        return await Do(
            form.ToCommand(Id, caseId, recorded), done => Back(done.OpenSteps.Any(step => step.Id == recorded) ? "meeting.waits-for-another" : "meeting.was-recorded"), OnGet, PrefixOf(recorded));
    }

    /// <summary>Adds a row to a form: a point, or with a point's index a party to its vote. Nothing is saved.</summary>
    public async Task<IActionResult> OnPostAdd(Guid recorded, int? point)
    {
        var form = await Typed(recorded);
        ForgetErrors();
        var shown = await OnGet();
        if (point is { } index && index < form.Points.Count) form.Points[index].Vote.Parties.Add(new());
        else if (form.Points.Count > 0) form.Points.Add(PointForm.For("", [.. form.Points[^1].Vote.Parties.Select(party => party.Party ?? "")]));
        else form.Recommended.Add("");
        return shown;
    }

    private void ForgetErrors()
    {
        foreach (var name in ModelState.Keys.ToList())
        {
            ModelState.ClearValidationState(name);
            ModelState.MarkFieldSkipped(name);
        }
    }

    private async Task<TreatmentForm> Typed(Guid step)
    {
        var form = new TreatmentForm();
        await TryUpdateModelAsync(form, PrefixOf(step));
        (typed[step], Recording) = (form, step);
        return form;
    }

    private void Keep(ShowMeeting.View view)
    {
        View = view;
        Put = new() { StepId = Step ?? Guid.Empty, ItemNumber = view.NextItemNumber };
        Move = new() { On = view.Meeting.On, StartsAt = view.Meeting.StartsAt, Place = view.Meeting.Place, HandInBy = view.Meeting.HandInBy };
    }

    private RedirectResult Back(string message)
    {
        TempData["Message"] = T[message].Value;
        return Redirect($"/meetings/{Id}");
    }
}
