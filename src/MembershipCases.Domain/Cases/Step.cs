namespace MembershipCases.Domain.Cases;

/// <summary>
/// One opening of a step: who it belongs to, when it opened, its deadline and how it ended. A step that is done again
/// is a new one.
/// </summary>
public sealed class Step
{
    private Step()
    {
    }

    internal Step(
        Guid id, Guid caseId, OpenedStep opened, StepDefinition definition, Guid? officeId, DateTimeOffset at,
        DateOnly today)
    {
        (Id, CaseId, Token, ElementId) = (id, caseId, opened.Token, opened.ElementId);
        (Kind, Role) = (definition.Kind,
            Words.Parse<Role>(definition.Role)
                ?? throw new InvalidOperationException($"Unknown role {definition.Role}"));
        (OfficeId, Body, OpenedAt) = (officeId, officeId is null ? definition.Office : null, at);
        if (definition.Deadline is not { } span) return;
        (CountedFrom, Span, DueOn) = (today, span.ToString(), new Deadline(today, span).Due);
    }

    /// <summary>The same step, open again as it was, since the same time and with the same deadline.</summary>
    internal Step(Guid id, Step undone)
    {
        (Id, CaseId, Token, ElementId) = (id, undone.CaseId, undone.Token, undone.ElementId);
        (Kind, Role, OfficeId, Body, OpenedAt) = (undone.Kind, undone.Role, undone.OfficeId, undone.Body, undone.OpenedAt);
        (CountedFrom, Span, DueOn) = (undone.CountedFrom, undone.Span, undone.DueOn);
        DeadlineChanges = undone.DeadlineChanges;
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The engine's token; unique among the case's steps that were not undone.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The element of the definition.</summary>
    public string ElementId { get; private set; } = "";

    /// <summary>The kind of step.</summary>
    public StepKind Kind { get; private set; }

    /// <summary>The role that does it.</summary>
    public Role Role { get; private set; }

    /// <summary>The office it belongs to, or null when it belongs to a body.</summary>
    public Guid? OfficeId { get; private set; }

    /// <summary>The body it belongs to, such as <c>council</c>, or null.</summary>
    public string? Body { get; private set; }

    /// <summary>When it opened.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The last day to do it; null without a deadline.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day from which its deadline was counted; null without a deadline.</summary>
    public DateOnly? CountedFrom { get; private set; }

    /// <summary>
    /// The span of its deadline as the definition writes it, such as <c>P20WD</c>; null without a deadline.
    /// </summary>
    public string? Span { get; private set; }

    /// <summary>Every change of its deadline, in order.</summary>
    public IReadOnlyList<DeadlineChange> DeadlineChanges { get; private set; } = [];

    /// <summary>When it ended; null while open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The outcome; null while open and when the process closed it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The reason for the outcome.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who did it.</summary>
    public Guid? DoneBy { get; private set; }

    /// <summary>The principal, when a deputy did it.</summary>
    public Guid? DoneFor { get; private set; }

    /// <summary>The disqualified person whom the doer replaced; null when the step was their own.</summary>
    public Guid? InsteadOf { get; private set; }

    /// <summary>The engine's state before it was done; null while open, and for steps from before that was kept.</summary>
    public string? StateBefore { get; private set; }

    /// <summary>When it was undone, and so no longer counts; null unless it was.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Who undid it; null when it was undone together with the step before it.</summary>
    public Guid? UndoneBy { get; private set; }

    /// <summary>Why it was undone; null unless somebody undid it.</summary>
    public string? UndoneFor { get; private set; }

    /// <summary>Whether it is open.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>
    /// Whether the step is assigned to the person: by the role, and for an office's step the role in that office. The
    /// case decides whether they may do it.
    /// </summary>
    public bool IsFor(Actor actor) => OfficeId is { } office ? actor.Is(Role, office) : actor.Is(Role);

    internal void Close(string? outcome, string? reason, Actor? by, DateTimeOffset at, Guid? insteadOf = null) =>
        (Outcome, Reason, DoneBy, DoneFor, InsteadOf, ClosedAt) = (outcome, reason, by?.UserId, by?.OnBehalfOf?.UserId,
            insteadOf, at);

    /// <summary>Keeps the engine's state before it was done.</summary>
    internal void Keep(string stateBefore) => StateBefore = stateBefore;

    internal void Undo(Guid? by, string? reason, DateTimeOffset at) => (UndoneBy, UndoneFor, UndoneAt) = (by, reason, at);

    internal void MoveTo(Guid officeId) => OfficeId = officeId;

    internal void Correct(string outcome, string? reason) => (Outcome, Reason) = (outcome, reason.TrimmedOrNull());

    internal void Put(string field, string text)
    {
        if (field == TextsOfParts.UndoneFor) UndoneFor = text;
        else Reason = text;
    }

    /// <summary>The original deadline with its calculation, before any change; null without a deadline.</summary>
    public Deadline? Rule() =>
        CountedFrom is { } from && Calendar.Span.Parse(Span ?? "") is { } span ? new Deadline(from, span) : null;

    internal void SetDue(DateOnly to, DateOnly on) =>
        Change(new DeadlineChange(DeadlineChangeKind.Review, null, on, DueOn, to, null));

    internal void Move(DateOnly to, DateOnly on, string reason) =>
        Change(new DeadlineChange(
            to < DueOn ? DeadlineChangeKind.Shortened : DeadlineChangeKind.Extended, null, on, DueOn, to, reason));

    internal void Resume(
        DateOnly since, DateOnly on, string reason, DeadlineChangeKind why = DeadlineChangeKind.Suspended)
    {
        if (DueOn is not { } due) return;
        var stood = CountedFrom > since ? CountedFrom.Value : since;
        var moved = Suspension.Move(due, stood, on, Calendar.Span.Parse(Span ?? "")?.WorkingDays ?? false);
        if (moved != due) Change(new DeadlineChange(why, stood, on, due, moved, reason));
    }

    private void Change(DeadlineChange change) => (DueOn, DeadlineChanges) = (change.To, [.. DeadlineChanges, change]);
}
