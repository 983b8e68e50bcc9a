namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>
/// Two persons over one matter: nobody approves what they drafted, and nobody confirms what they proposed. A deputy
/// counts as both themselves and the one whom they act on behalf of.
/// </summary>
public static class FourEyes
{
    /// <summary>
    /// Whether they may approve it: neither they nor their principal drafted it, nor was it drafted for either.
    /// </summary>
    public static bool MayApprove(Actor actor, Assessment assessment) =>
        !actor.Persons.Any(person => person == assessment.DraftedBy || person == assessment.DraftedFor);

    /// <summary>Whether they may be named to approve these offices' assessments, as they may approve each.</summary>
    internal static bool MayBecomeApprover(Actor actor, IEnumerable<Assessment> assessments) =>
        assessments.All(assessment => MayApprove(actor, assessment));

    /// <summary>Whether they may confirm what another proposed.</summary>
    public static bool MayConfirm(Actor actor, Guid proposedBy) => !actor.Persons.Contains(proposedBy);
}
