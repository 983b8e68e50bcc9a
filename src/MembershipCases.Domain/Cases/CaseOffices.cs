namespace MembershipCases.Domain.Cases;

/// <summary>The offices responsible for a case, in order; the first leads. A part of the case.</summary>
public sealed class CaseOffices
{
    private readonly List<CaseOffice> _offices = [];

    internal CaseOffices()
    {
    }

    /// <summary>All responsible offices.</summary>
    public IReadOnlyList<CaseOffice> All => _offices;

    internal Guid Lead => _offices.MinBy(office => office.Position)!.OfficeId;

    /// <summary>The keys of the offices in the engine, in order.</summary>
    internal IReadOnlyList<string> Keys =>
        [.. _offices.OrderBy(office => office.Position).Select(office => office.Key)];

    /// <summary>The person's roles in these offices.</summary>
    public IReadOnlyList<Authority> PlacesOf(Actor actor) =>
        [.. from office in _offices
            from role in new[] { Role.CaseHandler, Role.Commissioner }
            where actor.Is(role, office.OfficeId)
            select new Authority(role, office.OfficeId)];

    /// <summary>Whether the person has the role in one of the offices.</summary>
    internal bool Have(Actor actor, Role role) => _offices.Exists(office => actor.Is(role, office.OfficeId));

    internal bool IsLeadHandler(Actor actor) => actor.Is(Role.CaseHandler, Lead);

    internal void Add(Guid caseId, IEnumerable<Office> offices) =>
        _offices.AddRange(
            offices.Select((office, position) => new CaseOffice(caseId, office.Id, office.Key, position)));

    internal CaseOffice? Find(string key) => _offices.Find(candidate => candidate.Key == key);

    /// <summary>Replaces an office by its successor. True when it was responsible.</summary>
    internal bool Move(Guid from, Guid to)
    {
        var held = _offices.Find(office => office.OfficeId == from);
        held?.MoveTo(to);
        return held is not null;
    }
}
