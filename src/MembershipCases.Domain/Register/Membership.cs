namespace MembershipCases.Domain.Register;

/// <summary>
/// The municipality's tie to one arena: what the register says of it, fact by fact, each with its source.
/// </summary>
[SubjectName("Membership")]
public sealed class Membership : Screenable
{
    private readonly MembershipFacts _facts;
    private readonly MembershipCycle _cycle;
    private readonly List<Assessment> _assessments = [];

    private Membership(Guid id)
    {
        Id = id;
        _facts = new MembershipFacts(id);
        _cycle = new MembershipCycle(_facts);
    }

    /// <summary>The arena's name as used here; follows the facts, kept for lists.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What sort of arena it is; follows the facts.</summary>
    public ArenaKind Kind { get; private set; }

    /// <summary>Where the membership stands; follows the facts.</summary>
    public MembershipStatus Status { get; private set; }

    /// <summary>When it is next to be re-evaluated; follows the facts.</summary>
    public DateOnly? NextReevaluation { get; private set; }

    /// <summary>Every name it is known by, in lower case, for the search.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>All that has been said, also what no longer holds.</summary>
    public IReadOnlyList<Fact> Facts => _facts.All;

    /// <summary>
    /// What was assessed of it; those that belong to a case are the case's to screen. Empty where they were not loaded.
    /// </summary>
    public IReadOnlyList<Assessment> Assessments => _assessments;

    /// <summary>How often it is re-evaluated; <see cref="Cycle.Usual"/> when nobody has chosen.</summary>
    public Cycle Cycle => _cycle.Chosen;

    /// <summary>Puts an arena in the register, with the status it has when the register first hears of it.</summary>
    /// <param name="id">Time-ordered id.</param>
    /// <param name="name">Its name as used here.</param>
    /// <param name="kind">What sort of arena it is.</param>
    /// <param name="status">Where the membership stands.</param>
    /// <param name="from">Since when it stands there; null when that is not known.</param>
    /// <param name="source">What its name and kind rest on.</param>
    /// <param name="by">Who records it and when.</param>
    /// <param name="ofStatus">What the status rests on, where that is another place.</param>
    public static Result<Membership> Register(
        Guid id, string name, ArenaKind kind, MembershipStatus status, DateOnly? from, Source source, Recorder by,
        Source? ofStatus = null)
    {
        if (string.IsNullOrWhiteSpace(name)) return RegisterErrors.NameMissing;
        var membership = new Membership(id);
        membership.Add(FactKind.Name, name.Trim(), null, source, by);
        membership.Add(FactKind.ArenaKind, kind.Word(), null, source, by);
        membership.Add(FactKind.Status, status.Word(), from, ofStatus ?? source, by);
        return membership;
    }

    /// <summary>Records what someone or a document says. A single-valued fact ends the one before it.</summary>
    /// <param name="kind">What it is about; never the status.</param>
    /// <param name="value">What is said, in the form of its kind.</param>
    /// <param name="from">First day it holds; null for as long as is known.</param>
    /// <param name="source">What it rests on.</param>
    /// <param name="by">Who records it and when.</param>
    /// <param name="holder">Who holds the role, when the fact is a role held.</param>
    public Result<Done> State(
        FactKind kind, string value, DateOnly? from, Source source, Recorder by, Holder? holder = null) =>
        Stated(_facts.State(kind, value, from, source, by, holder));

    /// <summary>Says that a fact no longer holds from a day on.</summary>
    public Result<Done> EndFact(Guid factId, DateOnly on, string reason) => Stated(_facts.End(factId, on, reason));

    /// <summary>
    /// Takes a new status, resting on a resolution or a mandate. Only the ways that <see cref="StatusWays"/> tells are
    /// open.
    /// </summary>
    public Result<Done> ChangeStatus(MembershipStatus to, DateOnly from, Source source, Recorder by)
    {
        if (source.Kind is not (SourceKind.ResolutionPoint or SourceKind.Mandate))
            return RegisterErrors.StatusFollowsFromResolutions;
        if (to == Status) return Done.Ok;
        if (!StatusWays.IsOpen(Status, to)) return RegisterErrors.StatusNotReachable(Status, to);
        var begun = _facts.Superseded(FactKind.Status)?.From;
        Add(FactKind.Status, to.Word(), begun > from ? begun : from, source, by);
        if (to == MembershipStatus.Withdrawn) Happened(_cycle.End(from));
        return Done.Ok;
    }

    /// <summary>Moves what one office answers for to its successor, from a day on.</summary>
    public Result<Done> MoveToOffice(Guid from, Guid to, DateOnly on, Source source, Recorder by)
    {
        var ended = Stated(_facts.EndOffice(from, on, source.Reason));
        if (ended.IsOk && !Offices().Contains(to)) Add(FactKind.Responsible, to.ToString(), on, source, by);
        return ended;
    }

    /// <summary>Chooses how often it is re-evaluated, and the next date with it.</summary>
    /// <param name="cycle">How often.</param>
    /// <param name="next">The next date, from today on.</param>
    /// <param name="source">What it rests on: a statement with a reason.</param>
    /// <param name="by">Who records it and when.</param>
    public Result<Done> SetCycle(Cycle cycle, DateOnly next, Source source, Recorder by) =>
        _cycle.Set(cycle, next, Status, source, by).Then(Happened);

    /// <summary>Moves the next re-evaluation to another day, from today on.</summary>
    public Result<Done> MoveReevaluation(DateOnly to, Source source, Recorder by) =>
        Stated(_cycle.Move(to, Status, source, by));

    /// <summary>Sets the next date by the cycle.</summary>
    /// <param name="wasReevaluated">Whether it has just been re-evaluated: then the date follows on the one that came
    /// due.</param>
    /// <param name="periods">The council's periods.</param>
    /// <param name="source">What it rests on.</param>
    /// <param name="by">Who records it and when.</param>
    public Result<Done> ScheduleReevaluation(bool wasReevaluated, CouncilPeriods periods, Source source, Recorder by) =>
        Stated(_cycle.Schedule(wasReevaluated, periods, source, by));

    /// <summary>
    /// Whether the person may write in it: a case handler of an office that answers for it, any case handler while none
    /// does, an administrator.
    /// </summary>
    public bool IsKeptBy(Actor actor)
    {
        if (actor.Is(Role.Administrator)) return true;
        var offices = Offices().ToList();
        return offices.Count == 0
            ? actor.Is(Role.CaseHandler)
            : offices.Exists(office => actor.Is(Role.CaseHandler, office));
    }

    /// <summary>The offices that answer for it now.</summary>
    public IEnumerable<Guid> Offices() => Holding(FactKind.Responsible).Select(fact => fact.OfficeId).OfType<Guid>();

    /// <summary>The facts of a kind that have not ended.</summary>
    public IEnumerable<Fact> Holding(FactKind kind) => _facts.Holding(kind);

    /// <summary>What the register said held on a day.</summary>
    public IEnumerable<Fact> AsOf(DateOnly day) => Facts.Where(fact => fact.HoldsOn(day));

    /// <inheritdoc/>
    public override IEnumerable<HeldText> Texts() => _facts.Texts()
        .Concat(_assessments.Where(assessment => assessment.CaseId is null)
            .SelectMany(assessment => assessment.Texts()));

    private protected override void Put(TextPlace place, string text)
    {
        _facts.Put(place.RecordId, text);
        _assessments.Find(assessment => assessment.Id == place.RecordId)?.Put(place.Field, text);
    }

    private void Add(FactKind kind, string value, DateOnly? from, Source source, Recorder by) =>
        Happened([_facts.Add(kind, value, from, source, by)]);

    private Result<Done> Stated<TEvent>(Result<TEvent> decided) where TEvent : HistoryEvent?
    {
        var done = Happened(decided);
        if (done.IsOk) SetFromFacts();
        return done;
    }

    private Result<Done> Happened(IReadOnlyList<HistoryEvent> stated)
    {
        foreach (var what in stated) Happened(what);
        SetFromFacts();
        return Done.Ok;
    }

    /// <summary>What lists and searches need of the facts follows them.</summary>
    private void SetFromFacts()
    {
        Name = _facts.Last(FactKind.Name) ?? Name;
        Kind = Words.Parse<ArenaKind>(_facts.Last(FactKind.ArenaKind) ?? "") ?? Kind;
        Status = Words.Parse<MembershipStatus>(_facts.Last(FactKind.Status) ?? "") ?? Status;
        NextReevaluation = _cycle.Next;
        SearchText = string.Join('\n', _facts.Names()).ToLowerInvariant();
    }
}
