using System.Runtime.CompilerServices;

namespace MembershipCases.Domain.Reminders;

/// <summary>
/// Who has which authority between two days on which anybody's changes, indexed by it, so that finding whom a reminder
/// reaches does not go through everybody, and is done once for all days between.
/// </summary>
internal sealed class PeopleOfPeriod
{
    private readonly IReadOnlyList<Actor> _actors;
    private readonly ILookup<Authority, int> _byAuthority;
    private readonly ILookup<Role, int> _byRole;
    private readonly ILookup<Guid, int> _byPerson;
    private readonly ILookup<OfficeKind, Guid> _offices;

    private readonly Dictionary<(Subject Subject, int Audiences), IReadOnlyList<Receiver>> _reached = new(BySubject.Same);

    public PeopleOfPeriod(IEnumerable<Actor> actors, IEnumerable<Office> offices)
    {
        _actors = [.. actors.Where(actor => actor.Authorities.Count > 0)];
        var held = _actors.SelectMany(
            (actor, at) => actor.Authorities.Select(authority => (Authority: authority, At: at))).ToList();
        _byAuthority = held.ToLookup(one => one.Authority, one => one.At);
        _byRole = held.ToLookup(one => one.Authority.Role, one => one.At);
        _byPerson = Enumerable.Range(0, _actors.Count).ToLookup(at => _actors[at].UserId);
        _offices = offices.ToLookup(office => office.Kind, office => office.Id);
    }

    /// <summary>Those whom a reminder reaches, found once.</summary>
    public IReadOnlyList<Receiver> Reached(
        Subject subject, IReadOnlyList<Audience> to, Func<IReadOnlyList<Receiver>> find)
    {
        var asked = (subject, to.Aggregate(0, (audiences, one) => audiences | (1 << (int)one)));
        if (!_reached.TryGetValue(asked, out var reached)) _reached[asked] = reached = find();
        return reached;
    }

    /// <summary>The offices of a kind that are in force.</summary>
    public IReadOnlyList<Guid> OfficesOf(OfficeKind kind) => [.. _offices[kind]];

    /// <summary>Those who have a role, for any office.</summary>
    public IEnumerable<Actor> As(Role role) => InOrder(_byRole[role]);

    /// <summary>Those who are to do something, who answer for it, or who stand over those who do.</summary>
    public IEnumerable<Actor> Concerned(Subject subject, IReadOnlyList<Guid> heads) => InOrder(
    [
        .. subject.Doers.SelectMany(doer => doer.OfficeId is null ? _byRole[doer.Role] : _byAuthority[doer]),
        .. subject.Offices.Concat(heads)
            .SelectMany(office => _byAuthority[new Authority(Role.Commissioner, office)]),
        .. subject.StandIns.SelectMany(person => _byPerson[person]),
    ]);

    private IEnumerable<Actor> InOrder(IEnumerable<int> places) => places.Distinct().Order().Select(at => _actors[at]);

    /// <summary>Compares subjects by identity: two with the same values are found twice, which does no harm.</summary>
    private sealed class BySubject : IEqualityComparer<(Subject Subject, int Audiences)>
    {
        public static readonly BySubject Same = new();

        public bool Equals((Subject Subject, int Audiences) one, (Subject Subject, int Audiences) other) =>
            ReferenceEquals(one.Subject, other.Subject) && one.Audiences == other.Audiences;

        public int GetHashCode((Subject Subject, int Audiences) asked) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(asked.Subject), asked.Audiences);
    }
}
