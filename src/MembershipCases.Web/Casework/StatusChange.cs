namespace MembershipCases.Web.Casework;

/// <summary>Updates the register from a case: the status that follows from its resolution or mandate.</summary>
internal static class StatusChange
{
    /// <summary>
    /// The last update of a process sets the final status, an earlier one that of a change under way.
    /// </summary>
    /// <param name="membership">The membership of the case.</param>
    /// <param name="membershipCase">The case.</param>
    /// <param name="mandate">Its mandate, which is the ground where nothing was resolved; null when it has none.</param>
    /// <param name="user">Who caused the change.</param>
    public static Result<Done> Write(
        Membership membership, MembershipCase membershipCase, Mandate? mandate, CurrentUser user)
    {
        if (mandate is { IsConfirmed: false } && membershipCase.Decisions.InForce() is null)
            return MandateErrors.NotConfirmed;
        var done = membershipCase.Implementation;
        var isOver = membershipCase.EndOutcome is not null;
        var from = (isOver ? done?.EffectiveOn : done?.LetterSentOn) ?? user.Today;
        return membership.ChangeStatus(StatusAfter(membershipCase.Kind, isOver), from, SourceOf(membershipCase),
            user.Recorder);
    }

    private static MembershipStatus StatusAfter(CaseKind kind, bool isOver) => (kind, isOver) switch
    {
        (CaseKind.Join, true) => MembershipStatus.Member,
        (CaseKind.Join, false) => MembershipStatus.Joining,
        (_, true) => MembershipStatus.Withdrawn,
        _ => MembershipStatus.Withdrawing,
    };

    private static Source SourceOf(MembershipCase membershipCase)
    {
        var point = membershipCase.Implementation?.Point;
        if (membershipCase.Decisions.InForce() is { } resolution)
            return Source.InResolution(resolution.Id,
                point ?? resolution.Points.First(candidate => candidate.IsAdopted).Number);
        var mandate = membershipCase.MandateId
            ?? throw new InvalidOperationException("Nothing was resolved and no mandate given.");
        return Source.InMandate(mandate, point);
    }
}
