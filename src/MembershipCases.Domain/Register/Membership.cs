namespace MembershipCases.Domain.Register;

/// <summary>The municipality's membership in one arena: the facts of the register, each with its source.</summary>
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

    /// <summary>The arena's name as used by the municipality; derived from the facts for use in lists.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The kind of arena; derived from the facts.</summary>
    public ArenaKind Kind { get; private set; }

    /// <summary>The status; derived from the facts.</summary>
    public MembershipStatus Status { get; private set; }

    /// <summary>The next re-evaluation; derived from the facts.</summary>
    public DateOnly? NextReevaluation { get; private set; }

    /// <summary>All its names in lower case, for searching; derived from the facts.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>All facts, including those no longer in force.</summary>
    public IReadOnlyList<Fact> Facts => _facts.All;

    /// <summary>Its assessments; those of a case are screened by the case. Empty when they were not loaded.</summary>
    public IReadOnlyList<Assessment> Assessments => _assessments;

    /// <summary>The statement that the municipality is a member, while it waits for a second person; null otherwise.</summary>
    public StatedMembership? Waiting { get; private set; }

    /// <summary>The re-evaluation cycle; <see cref="Cycle.Usual"/> when none was chosen.</summary>
    public Cycle Cycle => _cycle.Chosen;

    /// <summary>Registers an arena with its first status.</summary>
    /// <param name="id">Time-ordered id.</param>
    /// <param name="name">The name as used by the municipality.</param>
    /// <param name="kind">The kind of arena.</param>
    /// <param name="status">The status.</param>
    /// <param name="from">First day of the status; null when unknown.</param>
    /// <param name="source">The source of the name and the kind.</param>
    /// <param name="by">Who records it, and when.</param>
    /// <param name="ofStatus">The source of the status, when it is another.</param>
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

    /// <summary>Records a fact. A single-valued fact ends the one before it.</summary>
    /// <param name="kind">The kind of fact; never the status.</param>
    /// <param name="value">The value, in the form of its kind.</param>
    /// <param name="from">First day in force; null when unknown.</param>
    /// <param name="source">The source.</param>
    /// <param name="by">Who records it, and when.</param>
    /// <param name="holder">The user who holds the role, for a role held.</param>
    public Result<Done> State(
        FactKind kind, string value, DateOnly? from, Source source, Recorder by, Holder? holder = null) =>
        Stated(_facts.State(kind, value, from, source, by, holder));

    /// <summary>Ends a fact from a day.</summary>
    public Result<Done> EndFact(Guid factId, DateOnly on, string reason) => Stated(_facts.End(factId, on, reason));

    /// <summary>
    /// Changes the status on the basis of a resolution or a mandate, along the transitions that
    /// <see cref="StatusWays"/> allows.
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

    /// <summary>
    /// States that the municipality is a member already, of which no document tells. The register shows it when a second
    /// person has confirmed it.
    /// </summary>
    public Result<Done> StateMember(StatedMembership stated, DateOnly today)
    {
        if (Status != MembershipStatus.NotMember) return RegisterErrors.NotOutside;
        if (Waiting is not null) return RegisterErrors.StatementWaits;
        if (stated.From > today) return RegisterErrors.MemberAhead;
        Waiting = stated;
        Happened(new MemberStated(stated.From, stated.Statement) { Reason = stated.Reason });
        return Done.Ok;
    }

    /// <summary>Confirms or refuses the statement that waits: never by whoever made it.</summary>
    public Result<Done> SettleStated(bool isConfirmed, string? reason, Actor by, Recorder recorder)
    {
        if (Waiting is not { } stated) return RegisterErrors.NothingStated;
        if (!stated.MayBeSettledBy(by)) return RegisterErrors.StatementNeedsAnother;
        if (isConfirmed && Status != MembershipStatus.NotMember) return RegisterErrors.NotOutside;
        Waiting = null;
        if (!isConfirmed)
        {
            Happened(new MemberStatementRefused(stated.By) { Reason = reason });
            return Done.Ok;
        }

        Happened(new MemberStatementConfirmed(stated.By, stated.From) { Reason = reason });
        var source = Source.Statement(stated.By, $"{stated.Statement} {stated.Reason}");
        Add(FactKind.Status, MembershipStatus.Member.Word(), stated.From, source, recorder);
        if (stated.From is { } from) Add(FactKind.MemberSince, FactForm.Of(from), from, source, recorder);
        return Done.Ok;
    }

    /// <summary>
    /// Records who answers for a membership that has begun, since when it is one, its fee and its notice period, as the
    /// case had them. What the case does not say stays as it is.
    /// </summary>
    public Result<Done> StateJoined(JoinedTerms terms, Source source, Recorder by) =>
        Status == MembershipStatus.Member
            ? Happened([.. _facts.StateJoined(terms, source, by)])
            : RegisterErrors.StatusFollowsFromResolutions;

    /// <summary>
    /// Gives the current status another first day, because it was recorded wrongly; nothing unless it is this status
    /// and comes from this decision. The fact with the wrong day stays and never was in force.
    /// </summary>
    public Result<Done> RedateStatus(MembershipStatus status, DateOnly from, Source source, Recorder by)
    {
        var current = _facts.Superseded(FactKind.Status);
        if (Status != status || current?.Source.DecisionId != source.DecisionId || current?.From == from) return Done.Ok;
        HistoryEvent redated = _facts.Redate(FactKind.Status, from, source, by);
        var since = _facts.Superseded(FactKind.MemberSince);
        return status == MembershipStatus.Member && since?.Source.DecisionId == source.DecisionId
            ? Happened([redated, _facts.Add(FactKind.MemberSince, FactForm.Of(from), from, source, by)])
            : Happened([redated]);
    }

    /// <summary>
    /// Takes back the status that came from a decision which was undone, and so never was one; nothing when the current
    /// status comes from another. The fact stays and never was in force, and the one before it is so again.
    /// </summary>
    /// <param name="decisionId">The decision.</param>
    /// <param name="undone">Every undone decision of its case, this one among them.</param>
    /// <param name="reason">Why.</param>
    public Result<Done> TakeBackStatus(Guid decisionId, IReadOnlyCollection<Guid> undone, string reason) =>
        _facts.Superseded(FactKind.Status)?.Source.DecisionId == decisionId
        && _facts.TakeBack(FactKind.Status, undone, reason) is { } takenBack
            ? Happened([takenBack])
            : Done.Ok;

    /// <summary>Moves an office's responsibility to its successor from a day.</summary>
    public Result<Done> MoveToOffice(Guid from, Guid to, DateOnly on, Source source, Recorder by)
    {
        var ended = Stated(_facts.EndOffice(from, on, source.Reason));
        if (ended.IsOk && !Offices().Contains(to)) Add(FactKind.Responsible, to.ToString(), on, source, by);
        return ended;
    }

    /// <summary>Sets the re-evaluation cycle and the next date.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="next">The next date, today or later.</param>
    /// <param name="source">The source: a statement with a reason.</param>
    /// <param name="by">Who records it, and when.</param>
    public Result<Done> SetCycle(Cycle cycle, DateOnly next, Source source, Recorder by) =>
        _cycle.Set(cycle, next, Status, source, by).Then(Happened);

    /// <summary>Moves the next re-evaluation to another day, today or later.</summary>
    public Result<Done> MoveReevaluation(DateOnly to, Source source, Recorder by) =>
        Stated(_cycle.Move(to, Status, source, by));

    /// <summary>Sets the next re-evaluation by the cycle.</summary>
    /// <param name="wasReevaluated">Whether it was just re-evaluated: the next date then follows from the one that came
    /// due.</param>
    /// <param name="periods">The council periods.</param>
    /// <param name="source">The source.</param>
    /// <param name="by">Who records it, and when.</param>
    public Result<Done> ScheduleReevaluation(bool wasReevaluated, CouncilPeriods periods, Source source, Recorder by) =>
        Stated(_cycle.Schedule(wasReevaluated, periods, source, by));

    /// <summary>
    /// Whether the person may edit it: a case handler of a responsible office, any case handler when there is none, an
    /// administrator.
    /// </summary>
    public bool IsKeptBy(Actor actor)
    {
        if (actor.Is(Role.Administrator)) return true;
        var offices = Offices().ToList();
        return offices.Count == 0
            ? actor.Is(Role.CaseHandler)
            : offices.Exists(office => actor.Is(Role.CaseHandler, office));
    }

    /// <summary>The responsible offices today.</summary>
    public IEnumerable<Guid> Offices() => Holding(FactKind.Responsible).Select(fact => fact.OfficeId).OfType<Guid>();

    /// <summary>The facts of a kind that have not ended.</summary>
    public IEnumerable<Fact> Holding(FactKind kind) => _facts.Holding(kind);

    /// <summary>The facts in force on a day.</summary>
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

    /// <summary>Updates the columns that lists and searches derive from the facts.</summary>
    private void SetFromFacts()
    {
        Name = _facts.Last(FactKind.Name) ?? Name;
        Kind = Words.Parse<ArenaKind>(_facts.Last(FactKind.ArenaKind) ?? "") ?? Kind;
        Status = Words.Parse<MembershipStatus>(_facts.Last(FactKind.Status) ?? "") ?? Status;
        NextReevaluation = _cycle.Next;
        SearchText = string.Join('\n', _facts.Names()).ToLowerInvariant();
    }
}
