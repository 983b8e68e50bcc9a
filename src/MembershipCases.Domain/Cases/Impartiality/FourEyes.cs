namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>
/// The four-eyes rule: nobody approves what they wrote in or confirms what they proposed. A deputy counts as both
/// themselves and their principal.
/// </summary>
public static class FourEyes
{
    /// <summary>
    /// Whether they may approve it. Nobody wrote in it who is they or their principal, who is a deputy for the same seat,
    /// or who could then approve for that seat. Whoever replaces a disqualified person has no seat in the office.
    /// </summary>
    public static bool MayApprove(Actor actor, Assessment assessment)
    {
        var writers = assessment.WrittenBy();
        var persons = writers.SelectMany(writer => writer.Persons()).ToHashSet();
        if (actor.Persons.Any(persons.Contains)) return false;
        if (assessment.OfficeId is not { } office || !actor.Is(Role.Commissioner, office)) return true;
        return !writers.Any(writer => writer.HeldTheSeat)
            && !actor.DeputiesIn(new Authority(Role.Commissioner, office)).Any(persons.Contains);
    }

    /// <summary>
    /// Whether they may confirm what another person proposed: it was not proposed by or for them or their principal.
    /// </summary>
    /// <param name="actor">Who would confirm it.</param>
    /// <param name="proposedBy">Who proposed it.</param>
    /// <param name="proposedFor">The principal, when a deputy proposed it.</param>
    public static bool MayConfirm(Actor actor, Guid proposedBy, Guid? proposedFor = null) =>
        !actor.IsOneOf(proposedBy, proposedFor);
}
