namespace MembershipCases.Domain.Register;

/// <summary>
/// A statement that the municipality is a member already, of which no document tells. It waits for a second person.
/// </summary>
/// <param name="From">First day as a member; null when unknown.</param>
/// <param name="Statement">What is known of the membership.</param>
/// <param name="Reason">Why it is entered without a document and without a case.</param>
/// <param name="By">Who states it.</param>
/// <param name="OnBehalfOf">Their principal, when a deputy states it.</param>
/// <param name="At">When it was stated, UTC.</param>
public sealed record StatedMembership(
    DateOnly? From, string Statement, string Reason, Guid By, Guid? OnBehalfOf, DateTimeOffset At)
{
    /// <summary>Whether they may confirm or refuse it: neither they nor their principal stated it.</summary>
    public bool MayBeSettledBy(Actor actor) =>
        actor.Is(Role.CouncilSecretariat) && !actor.IsOneOf(By, OnBehalfOf);
}
