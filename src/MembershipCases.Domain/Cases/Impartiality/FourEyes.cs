namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>
/// The four-eyes rule: nobody approves what they drafted or confirms what they proposed. A deputy counts as both
/// themselves and their principal.
/// </summary>
public static class FourEyes
{
    /// <summary>Whether they may approve it: it was not drafted by or for them or their principal.</summary>
    public static bool MayApprove(Actor actor, Assessment assessment) =>
        !actor.Persons.Any(person => person == assessment.DraftedBy || person == assessment.DraftedFor);

    /// <summary>Whether they may confirm what another person proposed.</summary>
    public static bool MayConfirm(Actor actor, Guid proposedBy) => !actor.Persons.Contains(proposedBy);
}
