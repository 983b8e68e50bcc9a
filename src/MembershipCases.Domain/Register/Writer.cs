namespace MembershipCases.Domain.Register;

/// <summary>Somebody who wrote in an assessment.</summary>
/// <param name="UserId">The person.</param>
/// <param name="OnBehalfOf">The principal, when they wrote as a deputy.</param>
/// <param name="HeldTheSeat">Whether they could then approve for the office, by their own role or as a deputy.</param>
public sealed record Writer(Guid UserId, Guid? OnBehalfOf, bool HeldTheSeat)
{
    /// <summary>The person, and the principal if there is one.</summary>
    public IEnumerable<Guid> Persons() => OnBehalfOf is { } principal ? [UserId, principal] : [UserId];
}
