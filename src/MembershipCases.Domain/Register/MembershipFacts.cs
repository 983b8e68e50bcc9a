namespace MembershipCases.Domain.Register;

/// <summary>
/// What the register says of a membership, fact by fact. A part of the membership that owns its facts and returns what
/// happened for the membership to record.
/// </summary>
internal sealed class MembershipFacts
{
    private readonly Guid _membershipId;
    private readonly List<Fact> _facts = [];

    internal MembershipFacts(Guid membershipId) => _membershipId = membershipId;

    /// <summary>All that has been said, also what no longer holds.</summary>
    public IReadOnlyList<Fact> All => _facts;

    /// <summary>The facts of a kind that have not ended.</summary>
    public IEnumerable<Fact> Holding(FactKind kind) => _facts.Where(fact => fact.Kind == kind && fact.To is null);

    /// <summary>What is said last of a kind; null when nothing is.</summary>
    public string? Last(FactKind kind) => Holding(kind).LastOrDefault()?.Value;

    /// <summary>
    /// The fact that the next of its kind takes the place of; null where there are several at a time.
    /// </summary>
    public Fact? Superseded(FactKind kind) => Holding(kind).FirstOrDefault(fact => !fact.IsOneOfMany);

    /// <summary>Every name, also those that no longer hold.</summary>
    public IEnumerable<string> Names() =>
        _facts.Where(fact => fact.Kind is FactKind.Name or FactKind.OfficialName or FactKind.OtherName)
            .Select(fact => fact.Value)
            .Distinct();

    /// <summary>
    /// Records what someone or a document says, if it can be said now. The status is changed in another way.
    /// </summary>
    public Result<FactStated> State(
        FactKind kind, string value, DateOnly? from, Source source, Recorder by, Holder? holder = null)
    {
        if (kind == FactKind.Status) return RegisterErrors.StatusFollowsFromResolutions;
        value = value.Trim();
        if (!FactForm.Fits(kind, value)) return RegisterErrors.FactMalformed(kind);
        if (holder is not null && kind != FactKind.RoleHeld) return RegisterErrors.HeldByNobody;
        if (Holding(kind).Any(fact => fact.Value == value && fact.HeldBy == holder?.UserId))
            return RegisterErrors.FactUnchanged;
        if (Superseded(kind) is { From: { } begun } && from < begun) return RegisterErrors.FactTooEarly(begun);
        return Add(kind, value, from, source, by, holder);
    }

    /// <summary>Adds a fact without further conditions; a single-valued one ends the one before it.</summary>
    public FactStated Add(
        FactKind kind, string value, DateOnly? from, Source source, Recorder by, Holder? holder = null)
    {
        var old = Superseded(kind);
        old?.End(from ?? by.Day);
        _facts.Add(new Fact(by.NewId(), _membershipId, kind, value, from ?? (old is null ? null : by.Day), source, by,
            holder));
        return new FactStated(kind, value, from, source, holder?.UserId, holder?.Role)
        {
            Before = old is null ? null : new(old.Value, old.From), Reason = source.Reason,
        };
    }

    /// <summary>Says that a fact no longer holds from a day on.</summary>
    public Result<FactEnded> End(Guid factId, DateOnly on, string reason)
    {
        var fact = _facts.Find(candidate => candidate.Id == factId && candidate.To is null);
        if (fact is null) return RegisterErrors.FactNotFound;
        if (fact.Kind is FactKind.Name or FactKind.ArenaKind or FactKind.Status) return RegisterErrors.FactNeeded;
        return End(fact, on, reason);
    }

    /// <summary>Says that an office no longer answers for the membership from a day on.</summary>
    public Result<FactEnded> EndOffice(Guid officeId, DateOnly on, string? reason)
    {
        var fact = _facts.Find(candidate => candidate.OfficeId == officeId && candidate.To is null);
        return fact is null ? RegisterErrors.FactNotFound : End(fact, on, reason);
    }

    /// <summary>The texts among them that can be screened.</summary>
    public IEnumerable<HeldText> Texts() =>
        _facts.Where(fact => FactForm.IsFreeText(fact.Kind))
            .Select(fact => new HeldText(new(fact.Id, "value"), fact.Value));

    /// <summary>Writes a text in its place.</summary>
    public void Put(Guid id, string text) => _facts.Find(fact => fact.Id == id)?.Put(text);

    private static Result<FactEnded> End(Fact fact, DateOnly on, string? reason)
    {
        if (fact.From > on) return RegisterErrors.FactTooEarly(fact.From.Value);
        fact.End(on);
        return new FactEnded(fact.Kind.Word(), fact.Value, on) { Reason = reason };
    }
}
