namespace MembershipCases.Domain.People;

/// <summary>The person who acts, with their authority at that moment, or the service itself.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Name">The name that the history records.</param>
/// <param name="Authorities">The authority that they have.</param>
public sealed record Actor(Guid UserId, string Name, IReadOnlyList<Authority> Authorities)
{
    /// <summary>The service itself, for automatic actions such as an expired notice period.</summary>
    public static Actor Service { get; } = new(Guid.Empty, "MembershipCases", []);

    /// <summary>
    /// The principal, when they act as a deputy; null when they act for themselves. A deputy has only the delegated
    /// authority.
    /// </summary>
    public Principal? OnBehalfOf { get; init; }

    /// <summary>Who are deputies in the authority that day: the person's, or their principal's.</summary>
    public IReadOnlyList<StandIn> StandIns { get; init; } = [];

    /// <summary>The person, and the principal if there is one.</summary>
    public IEnumerable<Guid> Persons => OnBehalfOf is { } principal ? [UserId, principal.UserId] : [UserId];

    /// <summary>Whether they have the role in any office.</summary>
    public bool Is(Role role) => Authorities.Any(authority => authority.Role == role);

    /// <summary>Whether they have the role in this office.</summary>
    public bool Is(Role role, Guid officeId) => Authorities.Contains(new Authority(role, officeId));

    /// <summary>Whether one of these people is the person or their principal; null is nobody.</summary>
    public bool IsOneOf(params IEnumerable<Guid?> people) => Persons.Any(person => people.Contains(person));

    /// <summary>Whether they are the commissioner of one of these offices.</summary>
    public bool IsCommissionerOf(IEnumerable<Guid> offices) => offices.Any(office => Is(Role.Commissioner, office));

    /// <summary>Who are deputies in this authority.</summary>
    public IEnumerable<Guid> DeputiesIn(Authority authority) =>
        StandIns.Where(known => known.Lent == authority).Select(known => known.DeputyId);

    /// <summary>The offices in which they have the role.</summary>
    public IEnumerable<Guid> OfficesAs(Role role) =>
        Authorities.Where(authority => authority.Role == role).Select(authority => authority.OfficeId).OfType<Guid>();
}
