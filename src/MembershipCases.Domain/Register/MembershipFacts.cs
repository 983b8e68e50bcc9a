using System.Globalization;

namespace MembershipCases.Domain.Register;

/// <summary>
/// The facts of a membership. A part of the membership that owns its facts and returns events for the membership to
/// record.
/// </summary>
internal sealed class MembershipFacts
{
    private readonly Guid _membershipId;
    private readonly List<Fact> _facts = [];

    internal MembershipFacts(Guid membershipId) => _membershipId = membershipId;

    /// <summary>All facts, including those no longer in force.</summary>
    public IReadOnlyList<Fact> All => _facts;

    /// <summary>The facts of a kind that have not ended.</summary>
    public IEnumerable<Fact> Holding(FactKind kind) => _facts.Where(fact => fact.Kind == kind && fact.To is null);

    /// <summary>The latest value of a kind; null when there is none.</summary>
    public string? Last(FactKind kind) => Holding(kind).LastOrDefault()?.Value;

    /// <summary>The fact that a new one of its kind replaces; null where several are possible.</summary>
    public Fact? Superseded(FactKind kind) => Holding(kind).FirstOrDefault(fact => !fact.IsOneOfMany);

    /// <summary>Every name, including former ones.</summary>
    public IEnumerable<string> Names() =>
        _facts.Where(fact => fact.Kind is FactKind.Name or FactKind.OfficialName or FactKind.OtherName)
            .Select(fact => fact.Value)
            .Distinct();

    /// <summary>Records a fact if it is valid. The status is changed separately.</summary>
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

    /// <summary>Adds a fact without checks; a single-valued one ends the one before it.</summary>
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

    /// <summary>Adds what a case says of the membership that has begun by it, unless the register says it already.</summary>
    public IEnumerable<HistoryEvent> StateJoined(JoinedTerms terms, Source source, Recorder by)
    {
        var from = terms.Since;
        foreach (var other in Holding(FactKind.Responsible).Where(fact => !terms.Offices.Contains(fact.OfficeId!.Value))
            .ToList())
        {
            other.End(other.From > from ? other.From.Value : from);
            yield return new FactEnded(other.Kind.Word(), other.Value, other.To!.Value);
        }

        var said = terms.Offices.Select(office => (Kind: FactKind.Responsible, Value: (string?)office.ToString()))
            .Append((FactKind.MemberSince, FactForm.Of(from))).Append((FactKind.Fee, terms.Fee.TrimmedOrNull()))
            .Append((FactKind.NoticeMonths, terms.NoticeMonths?.ToString(CultureInfo.InvariantCulture)));
        foreach (var (kind, value) in said)
        {
            if (value is null || Holding(kind).Any(fact => fact.Value == value)) continue;
            var begun = Superseded(kind)?.From;
            yield return Add(kind, value, begun > from ? begun : from, source, by);
        }
    }

    /// <summary>
    /// Adds the current single-valued fact again with another first day, on which the one before it ends.
    /// </summary>
    public FactStated Redate(FactKind kind, DateOnly from, Source source, Recorder by)
    {
        var wrong = Superseded(kind)!;
        _facts.FindLast(fact => fact.Kind == kind && fact.To is not null && fact.To == wrong.From)?.End(from);
        var stated = Add(kind, wrong.Value, from, source, by);
        wrong.End(wrong.From ?? from);
        return stated;
    }

    /// <summary>
    /// Lets the fact that the current single-valued one replaced be in force again, since the other comes from an undone
    /// decision; null when it replaced none.
    /// </summary>
    public FactStated? TakeBack(FactKind kind, IReadOnlyCollection<Guid> undone, string reason)
    {
        var wrong = Superseded(kind)!;
        var before = _facts.FindLast(fact => fact.Kind == kind && fact.To is not null && fact.To == wrong.From
            && !(fact.Source.DecisionId is { } decision && undone.Contains(decision)));
        if (before is null) return null;
        wrong.End(wrong.From!.Value);
        before.End(null);
        return new FactStated(kind, before.Value, before.From, before.Source, null, null)
        {
            Before = new(wrong.Value, wrong.From), Reason = reason,
        };
    }

    /// <summary>Ends a fact from a day.</summary>
    public Result<FactEnded> End(Guid factId, DateOnly on, string reason)
    {
        var fact = _facts.Find(candidate => candidate.Id == factId && candidate.To is null);
        if (fact is null) return RegisterErrors.FactNotFound;
        if (fact.Kind is FactKind.Name or FactKind.ArenaKind or FactKind.Status) return RegisterErrors.FactNeeded;
        return End(fact, on, reason);
    }

    /// <summary>Ends an office's responsibility from a day.</summary>
    public Result<FactEnded> EndOffice(Guid officeId, DateOnly on, string? reason)
    {
        var fact = _facts.Find(candidate => candidate.OfficeId == officeId && candidate.To is null);
        return fact is null ? RegisterErrors.FactNotFound : End(fact, on, reason);
    }

    /// <summary>The texts of facts that can be screened.</summary>
    public IEnumerable<HeldText> Texts() =>
        _facts.Where(fact => FactForm.IsFreeText(fact.Kind))
            .Select(fact => new HeldText(new(fact.Id, "value"), fact.Value));

    public void Put(Guid id, string text) => _facts.Find(fact => fact.Id == id)?.Put(text);

    private static Result<FactEnded> End(Fact fact, DateOnly on, string? reason)
    {
        if (fact.From > on) return RegisterErrors.FactTooEarly(fact.From.Value);
        fact.End(on);
        return new FactEnded(fact.Kind.Word(), fact.Value, on) { Reason = reason };
    }
}
