namespace MembershipCases.Web.Features.Cases;

/// <summary>A case with the names of everything that it refers to. Read-only: its records are not tracked.</summary>
public sealed record CaseView
{
    /// <summary>The case.</summary>
    public required ShownCase Case { get; init; }

    /// <summary>The definition that it runs on; null when its file is gone.</summary>
    public required ProcessDefinition? Definition { get; init; }

    /// <summary>The membership it is about.</summary>
    public required Membership Membership { get; init; }

    /// <summary>What the current user may read of it.</summary>
    public required Disclosure Shown { get; init; }

    /// <summary>The rule by which its papers are withheld from the user; null when they are not.</summary>
    public required LegalReference? Withholding { get; init; }

    /// <summary>What becomes public with its papers; null unless the user may publish them.</summary>
    public required BecomesPublic? BecomesPublic { get; init; }

    /// <summary>The mandate that it answers, or null.</summary>
    public required ShownMandate? Mandate { get; init; }

    /// <summary>All offices.</summary>
    public required IReadOnlyDictionary<Guid, Office> Offices { get; init; }

    /// <summary>All bodies.</summary>
    public required IReadOnlyDictionary<string, Body> Bodies { get; init; }

    /// <summary>Names of the people who acted in the case.</summary>
    public required IReadOnlyDictionary<Guid, string> People { get; init; }

    /// <summary>The current and former agenda items of its steps.</summary>
    public required IReadOnlyList<AgendaPlace> Agenda { get; init; }

    /// <summary>The preceding case, the following cases, and related cases.</summary>
    public required IReadOnlyList<CaseLink> Links { get; init; }

    /// <summary>The history, oldest first.</summary>
    public required IReadOnlyList<HistoryEntry> History { get; init; }

    /// <summary>The plan for a meeting; null when it cannot be planned.</summary>
    public required CasePlan? Plan { get; init; }

    /// <summary>The notice period of the membership in months; 0 when unknown.</summary>
    public required int NoticeMonths { get; init; }

    /// <summary>The rules that a disqualification or a delegation can be based on, and the rule on who rules.</summary>
    public required IReadOnlyList<LegalReference> Grounds { get; init; }

    /// <summary>The people who can be disqualified, with their authority today, by name.</summary>
    public required IReadOnlyList<Actor> Colleagues { get; init; }

    /// <summary>The places in the lines of those who record the bodies' rulings.</summary>
    public required IReadOnlyList<RulingPlace> RulingPlaces { get; init; }

    /// <summary>The line of those who record a body's rulings.</summary>
    public RulingLine LineOf(string body) =>
        new(RulingPlaces, body, Offices.ToDictionary(office => office.Key, office => office.Value.Kind), Colleagues);

    /// <summary>The steps in opening order.</summary>
    public IEnumerable<ShownStep> Steps => Case.Steps.OrderBy(step => step.OpenedAt).ThenBy(step => step.Id);

    /// <summary>
    /// The transitions between elements so far, as <c>assess&gt;approve</c>: a step opens at the moment that the one
    /// before it ends.
    /// </summary>
    public IEnumerable<string> Way => Steps.Where(step => step.UndoneAt is null)
        .SelectMany(
            step => Case.Steps.Where(before => before.ClosedAt == step.OpenedAt).Select(before => before.ElementId)
                .DefaultIfEmpty("start").Select(before => $"{before}>{step.ElementId}"))
        .Concat(Case.Timers.Where(timer => timer.UndoneAt is null).Select(
            timer => $"{Steps.LastOrDefault(step => !step.IsOpen && step.UndoneAt is null)?.ElementId ?? "start"}>{timer.ElementId}"))
        .Distinct();

    /// <summary>The name of a step.</summary>
    public string NameOf(ShownStep step) =>
        Definition?.Steps.GetValueOrDefault(step.ElementId)?.Name.Shown() ?? step.ElementId;

    /// <summary>The possible outcomes of a step.</summary>
    public IReadOnlyList<string> OutcomesOf(ShownStep step) =>
        Definition?.Steps.GetValueOrDefault(step.ElementId)?.Outcomes ?? [];

    /// <summary>The office or body that a step belongs to.</summary>
    public string OwnerOf(ShownStep step) => step.OfficeId is { } office ? TitleOf(office) : BodyNamed(step.Body ?? "");

    /// <summary>The title of an office.</summary>
    public string TitleOf(Guid? officeId) =>
        officeId is { } id && Offices.TryGetValue(id, out var office) ? office.Title() : "";

    /// <summary>The name of a body.</summary>
    public string BodyNamed(string key) => Bodies.TryGetValue(key, out var body) ? body.Name() : key;

    /// <summary>The name of a person; empty for the service itself.</summary>
    public string PersonNamed(Guid? userId) => userId is { } id ? People.GetValueOrDefault(id, "") : "";

    /// <summary>The name of a person, and the principal for whom they acted.</summary>
    public string PersonNamed(Guid? userId, Guid? onBehalfOf, Texts texts) =>
        onBehalfOf is null
            ? PersonNamed(userId)
            : $"{PersonNamed(userId)} {texts["user.on-behalf-of", PersonNamed(onBehalfOf)]}";

    /// <summary>The agenda item of a step, or null.</summary>
    public AgendaPlace? PlaceOf(Guid stepId) => Agenda.FirstOrDefault(place => place.StepId == stepId);

    /// <summary>The latest submitted assessment of an office, or null.</summary>
    public ShownAssessment? AssessmentOf(Guid? officeId) =>
        Case.CurrentAssessments().FirstOrDefault(assessment => assessment.OfficeId == officeId);
}

/// <summary>A step's item on an agenda.</summary>
public sealed record AgendaPlace(Guid StepId, Guid MeetingId, DateOnly On, string ItemNumber);

/// <summary>The relation of another case to this one.</summary>
public enum CaseTie
{
    /// <summary>The preceding case.</summary>
    Predecessor,

    /// <summary>A following case.</summary>
    Successor,

    /// <summary>A related case.</summary>
    Related,
}

/// <summary>Another case with a relation to this one.</summary>
public sealed record CaseLink(CaseTie Tie, int Year, int Sequence, string Title, string? Note);
