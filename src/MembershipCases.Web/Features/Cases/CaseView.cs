namespace MembershipCases.Web.Features.Cases;

/// <summary>A case with the names of everything it points to. Read only: its records are not tracked.</summary>
public sealed record CaseView
{
    /// <summary>The case, whole.</summary>
    public required ShownCase Case { get; init; }

    /// <summary>The definition it runs on; null when its file is gone.</summary>
    public required ProcessDefinition? Definition { get; init; }

    /// <summary>The membership it is about.</summary>
    public required Membership Membership { get; init; }

    /// <summary>What of it the one who asks may read.</summary>
    public required Disclosure Shown { get; init; }

    /// <summary>The rule by which its papers are kept from them; null when they are not.</summary>
    public required LegalReference? Withholding { get; init; }

    /// <summary>The mandate it answers, or null.</summary>
    public required ShownMandate? Mandate { get; init; }

    /// <summary>Every office.</summary>
    public required IReadOnlyDictionary<Guid, Office> Offices { get; init; }

    /// <summary>Every body.</summary>
    public required IReadOnlyDictionary<string, Body> Bodies { get; init; }

    /// <summary>Names of those who did something in it.</summary>
    public required IReadOnlyDictionary<Guid, string> People { get; init; }

    /// <summary>Where its steps stand or stood on an agenda.</summary>
    public required IReadOnlyList<AgendaPlace> Agenda { get; init; }

    /// <summary>The case it follows from, those that follow from it, and those related to it.</summary>
    public required IReadOnlyList<CaseLink> Links { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<HistoryEntry> History { get; init; }

    /// <summary>The meeting that it is planned for, and the way there; null when it cannot be planned.</summary>
    public required CasePlan? Plan { get; init; }

    /// <summary>The notice period of the membership in months; 0 when none is known.</summary>
    public required int NoticeMonths { get; init; }

    /// <summary>The rules that a disqualification can rest on, and the rule that says who rules.</summary>
    public required IReadOnlyList<LegalReference> Grounds { get; init; }

    /// <summary>Those whom a disqualification can be about, as they may act today, by name.</summary>
    public required IReadOnlyList<Actor> Colleagues { get; init; }

    /// <summary>Its steps in the order they opened.</summary>
    public IEnumerable<ShownStep> Steps => Case.Steps.OrderBy(step => step.OpenedAt).ThenBy(step => step.Id);

    /// <summary>
    /// From which element the case went on to which, as <c>assess&gt;approve</c>: a step opens at the moment that the
    /// one before it ends.
    /// </summary>
    public IEnumerable<string> Way => Steps
        .SelectMany(
            step => Case.Steps.Where(before => before.ClosedAt == step.OpenedAt).Select(before => before.ElementId)
                .DefaultIfEmpty("start").Select(before => $"{before}>{step.ElementId}"))
        .Concat(Case.Timers.Select(
            timer => $"{Steps.LastOrDefault(step => !step.IsOpen)?.ElementId ?? "start"}>{timer.ElementId}"))
        .Distinct();

    /// <summary>What a step is called.</summary>
    public string NameOf(ShownStep step) =>
        Definition?.Steps.GetValueOrDefault(step.ElementId)?.Name.Shown() ?? step.ElementId;

    /// <summary>How a step can end.</summary>
    public IReadOnlyList<string> OutcomesOf(ShownStep step) =>
        Definition?.Steps.GetValueOrDefault(step.ElementId)?.Outcomes ?? [];

    /// <summary>Whose a step is: its office, or its body.</summary>
    public string OwnerOf(ShownStep step) => step.OfficeId is { } office ? TitleOf(office) : BodyNamed(step.Body ?? "");

    /// <summary>An office's title.</summary>
    public string TitleOf(Guid? officeId) =>
        officeId is { } id && Offices.TryGetValue(id, out var office) ? office.Title() : "";

    /// <summary>A body's name.</summary>
    public string BodyNamed(string key) => Bodies.TryGetValue(key, out var body) ? body.Name() : key;

    /// <summary>A person's name; empty for the service itself.</summary>
    public string PersonNamed(Guid? userId) => userId is { } id ? People.GetValueOrDefault(id, "") : "";

    /// <summary>A person's name, and on whose behalf they acted.</summary>
    public string PersonNamed(Guid? userId, Guid? onBehalfOf, Texts texts) =>
        onBehalfOf is null
            ? PersonNamed(userId)
            : $"{PersonNamed(userId)} {texts["user.on-behalf-of", PersonNamed(onBehalfOf)]}";

    /// <summary>The meeting whose agenda a step stands on, or null.</summary>
    public AgendaPlace? PlaceOf(Guid stepId) => Agenda.FirstOrDefault(place => place.StepId == stepId);

    /// <summary>What an office has handed in last, or null.</summary>
    public ShownAssessment? AssessmentOf(Guid? officeId) =>
        Case.CurrentAssessments().FirstOrDefault(assessment => assessment.OfficeId == officeId);
}

/// <summary>A place on an agenda.</summary>
public sealed record AgendaPlace(Guid StepId, Guid MeetingId, DateOnly On, string ItemNumber);

/// <summary>In what way another case belongs to this one.</summary>
public enum CaseTie
{
    /// <summary>This case follows from it.</summary>
    Predecessor,

    /// <summary>It follows from this case.</summary>
    Successor,

    /// <summary>Somebody has tied them together.</summary>
    Related,
}

/// <summary>Another case that belongs to this one.</summary>
public sealed record CaseLink(CaseTie Tie, int Year, int Sequence, string Title, string? Note);
