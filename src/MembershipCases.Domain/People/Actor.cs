namespace MembershipCases.Domain.People;

/// <summary>Who does something: a person with the authority they have at that moment, or the service itself.</summary>
/// <param name="UserId">The person.</param>
/// <param name="Name">Their name as the history shows it.</param>
/// <param name="Authorities">What they may act as.</param>
public sealed record Actor(Guid UserId, string Name, IReadOnlyList<Authority> Authorities)
{
    /// <summary>The service's own doing, such as a notice period that ran out.</summary>
    public static Actor Service { get; } = new(Guid.Empty, "MembershipCases", []);

    /// <summary>
    /// Whose deputy they act as; null when they act for themselves. A deputy has the authority that was lent and none
    /// of their own.
    /// </summary>
    public Principal? OnBehalfOf { get; init; }

    /// <summary>The person, and whoever they act on behalf of.</summary>
    public IEnumerable<Guid> Persons => OnBehalfOf is { } principal ? [UserId, principal.UserId] : [UserId];

    /// <summary>Whether they have the role, for any office.</summary>
    public bool Is(Role role) => Authorities.Any(authority => authority.Role == role);

    /// <summary>Whether they have the role for this office.</summary>
    public bool Is(Role role, Guid officeId) => Authorities.Contains(new Authority(role, officeId));

    /// <summary>The offices for which they have the role.</summary>
    public IEnumerable<Guid> OfficesAs(Role role) =>
        Authorities.Where(authority => authority.Role == role).Select(authority => authority.OfficeId).OfType<Guid>();
}
