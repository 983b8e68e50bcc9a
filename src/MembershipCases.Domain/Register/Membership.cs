namespace MembershipCases.Domain.Register;

/// <summary>The municipality's tie to one arena: what the register says of it, fact by fact, each with its source.</summary>
[SubjectName("Membership")]
public sealed partial class Membership : Screenable
{
    private readonly List<Fact> _facts = [];

    private Membership()
    {
    }

    private Membership(Guid id) => Id = id;

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
    public IReadOnlyList<Fact> Facts => _facts;

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
        Guid id, string name, ArenaKind kind, MembershipStatus status, DateOnly? from, Source source, Recorder by, Source? ofStatus = null)
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
    public Result<Done> State(FactKind kind, string value, DateOnly? from, Source source, Recorder by, Holder? holder = null)
    {
        if (kind == FactKind.Status) return RegisterErrors.StatusFollowsFromResolutions;
        value = value.Trim();
        if (!FactForm.Fits(kind, value)) return RegisterErrors.FactMalformed(kind);
        if (holder is not null && kind != FactKind.RoleHeld) return RegisterErrors.HeldByNobody;
        if (Holding(kind).Any(fact => fact.Value == value && fact.HeldBy == holder?.UserId)) return RegisterErrors.FactUnchanged;
        if (Superseded(kind) is { From: { } begun } && from < begun) return RegisterErrors.FactTooEarly(begun);
        Add(kind, value, from, source, by, holder);
        return Done.Ok;
    }

    /// <summary>Says that a fact no longer holds from a day on.</summary>
    public Result<Done> EndFact(Guid factId, DateOnly on, string reason)
    {
        var fact = _facts.Find(f => f.Id == factId && f.To is null);
        if (fact is null) return RegisterErrors.FactNotFound;
        if (fact.Kind is FactKind.Name or FactKind.ArenaKind or FactKind.Status) return RegisterErrors.FactNeeded;
        if (fact.From > on) return RegisterErrors.FactTooEarly(fact.From.Value);
        fact.End(on);
        Happened(new FactEnded(fact.Kind.Word(), fact.Value, on) { Reason = reason });
        Follow();
        return Done.Ok;
    }

    /// <summary>Takes a new status, resting on a resolution or a mandate. Only the ways that <see cref="StatusWays"/> tells are open.</summary>
    public Result<Done> ChangeStatus(MembershipStatus to, DateOnly from, Source source, Recorder by)
    {
        if (source.Kind is not (SourceKind.ResolutionPoint or SourceKind.Mandate)) return RegisterErrors.StatusFollowsFromResolutions;
        if (to == Status) return Done.Ok;
        if (!StatusWays.IsOpen(Status, to)) return RegisterErrors.StatusNotReachable(Status, to);
        var begun = Superseded(FactKind.Status)?.From;
        Add(FactKind.Status, to.Word(), begun > from ? begun : from, source, by);
        if (to == MembershipStatus.Withdrawn) EndReevaluations(from);
        Follow();
        return Done.Ok;
    }

    /// <summary>Moves what one office answers for to its successor, from a day on.</summary>
    public Result<Done> MoveToOffice(Guid from, Guid to, DateOnly on, Source source, Recorder by)
    {
        var held = _facts.Find(f => f.OfficeId == from && f.To is null);
        if (held is null) return RegisterErrors.FactNotFound;
        if (held.From > on) return RegisterErrors.FactTooEarly(held.From.Value);
        held.End(on);
        Happened(new FactEnded(held.Kind.Word(), held.Value, on) { Reason = source.Reason });
        if (!Offices().Contains(to)) Add(FactKind.Responsible, to.ToString(), on, source, by);
        return Done.Ok;
    }

    /// <summary>Whether the person may write in it: a case handler of an office that answers for it, any case handler while none does, an administrator.</summary>
    public bool IsKeptBy(Actor actor)
    {
        if (actor.Is(Role.Administrator)) return true;
        var offices = Offices().ToList();
        return offices.Count == 0 ? actor.Is(Role.CaseHandler) : offices.Exists(office => actor.Is(Role.CaseHandler, office));
    }

    /// <summary>The offices that answer for it now.</summary>
    public IEnumerable<Guid> Offices() => Holding(FactKind.Responsible).Select(fact => fact.OfficeId).OfType<Guid>();

    /// <summary>The facts of a kind that have not ended.</summary>
    public IEnumerable<Fact> Holding(FactKind kind) => _facts.Where(fact => fact.Kind == kind && fact.To is null);

    /// <summary>What the register said held on a day.</summary>
    public IEnumerable<Fact> AsOf(DateOnly day) => _facts.Where(fact => fact.HoldsOn(day));

    private Fact? Superseded(FactKind kind) => Holding(kind).FirstOrDefault(fact => !fact.IsOneOfMany);

    private void Add(FactKind kind, string value, DateOnly? from, Source source, Recorder by, Holder? holder = null)
    {
        var old = Superseded(kind);
        old?.End(from ?? by.Day);
        _facts.Add(new Fact(by.NewId(), Id, kind, value, from ?? (old is null ? null : by.Day), source, by, holder));
        Happened(new FactStated(kind, value, from, source, holder?.UserId, holder?.Role)
        {
            Before = old is null ? null : new(old.Value, old.From), Reason = source.Reason,
        });
        Follow();
    }

    private void Follow()
    {
        Name = Last(FactKind.Name) ?? Name;
        Kind = Words.Parse<ArenaKind>(Last(FactKind.ArenaKind) ?? "") ?? Kind;
        Status = Words.Parse<MembershipStatus>(Last(FactKind.Status) ?? "") ?? Status;
        NextReevaluation = FactForm.Day(Last(FactKind.NextReevaluation));
        var names = _facts.Where(f => f.Kind is FactKind.Name or FactKind.OfficialName or FactKind.OtherName).Select(f => f.Value);
        SearchText = string.Join('\n', names.Distinct()).ToLowerInvariant();
    }

    private string? Last(FactKind kind) => Holding(kind).LastOrDefault()?.Value;
}
