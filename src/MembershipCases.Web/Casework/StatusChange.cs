namespace MembershipCases.Web.Casework;

/// <summary>
/// Updates the register from a case: the status that follows from its resolution or mandate, and with a membership
/// who answers for it, since when, and on which terms.
/// </summary>
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
        var (status, source) = (StatusAfter(membershipCase.Kind, isOver), SourceOf(membershipCase));
        var changed = membership.ChangeStatus(status, from, source, user.Recorder);
        return status == MembershipStatus.Member
            ? changed.Then(_ => membership.StateJoined(TermsOf(membershipCase, from), source, user.Recorder))
            : changed;
    }

    /// <summary>
    /// Gives the status that came from this case the day of its corrected implementation; nothing when the register has
    /// gone on since.
    /// </summary>
    public static Result<Done> Redate(Membership membership, MembershipCase membershipCase, CurrentUser user)
    {
        var done = membershipCase.Implementation!;
        var isOver = membershipCase.EndOutcome is not null;
        return membership.RedateStatus(StatusAfter(membershipCase.Kind, isOver),
            isOver ? done.EffectiveOn : done.LetterSentOn, SourceOf(membershipCase), user.Recorder);
    }

    private static JoinedTerms TermsOf(MembershipCase of, DateOnly since) => new(
        [.. of.Offices.OrderBy(office => office.Position).Select(office => office.OfficeId)], since,
        of.Implementation?.Fee, of.Implementation?.NoticeMonths);

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
                point ?? (Resolution.Implementable(resolution.Points).FirstOrDefault()
                    ?? resolution.Points.First(candidate => candidate.IsAdopted)).Number);
        var mandate = membershipCase.MandateId
            ?? throw new InvalidOperationException("Nothing was resolved and no mandate given.");
        return Source.InMandate(mandate, point);
    }
}
