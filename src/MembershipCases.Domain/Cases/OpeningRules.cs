namespace MembershipCases.Domain.Cases;

/// <summary>Which kinds of case can be opened about a membership, by whom, and which offices answer for them.</summary>
public static class OpeningRules
{
    private static readonly Role[] Openers = [Role.CaseHandler, Role.CityGovernmentSecretariat, Role.CouncilSecretariat,
        Role.Administrator];

    /// <summary>
    /// Joining requires that the municipality is not a member, withdrawal and re-evaluation that it is. A change under way
    /// whose case was stopped is turned back by the opposite case.
    /// </summary>
    public static bool Fits(CaseKind kind, MembershipStatus status) => kind switch
    {
        CaseKind.Join =>
            status is MembershipStatus.NotMember or MembershipStatus.JoinRequested or MembershipStatus.Withdrawn
                or MembershipStatus.Withdrawing,
        CaseKind.Withdraw => status is MembershipStatus.Member or MembershipStatus.Joining,
        _ => status is MembershipStatus.Member,
    };

    /// <summary>
    /// Why a case that has ended cannot run again; null when it can: no other case about the membership runs, and the
    /// register still shows what the case was to change.
    /// </summary>
    /// <param name="kind">The kind of the case.</param>
    /// <param name="status">The status of the membership.</param>
    /// <param name="running">A case about the membership that runs; null when there is none.</param>
    public static Error? RefusalToReopen(CaseKind kind, MembershipStatus status, CaseNumber? running)
    {
        if (running is not null) return CaseErrors.AlreadyOpen(running.Value);
        var underWay = (kind, status) is (CaseKind.Join, MembershipStatus.Joining)
            or (CaseKind.Withdraw, MembershipStatus.Withdrawing);
        return underWay || Fits(kind, status) ? null : ReopeningErrors.RegisterHasGoneOn;
    }

    /// <summary>Whether the person may open a case. Of the commissioners only the chief commissioner may.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="heads">The offices of the chief commissioner.</param>
    public static bool MayOpen(Actor actor, IEnumerable<Guid> heads) =>
        Openers.Any(actor.Is) || actor.IsCommissionerOf(heads);

    /// <summary>
    /// The responsible offices of a new case, the lead office first. Those of the register answer, or the chief
    /// commissioner's office when it names none. Others may be added after them; only the chief commissioner leaves one
    /// out or lets another lead.
    /// </summary>
    /// <param name="chosen">The offices that the opener chose, in order; empty for those that answer anyway.</param>
    /// <param name="registered">The offices that the register names.</param>
    /// <param name="heads">The offices of the chief commissioner.</param>
    /// <param name="opener">Who opens the case.</param>
    public static Result<IReadOnlyList<Office>> Offices(
        IReadOnlyList<Office> chosen, IReadOnlyList<Office> registered, IReadOnlyList<Office> heads, Actor opener)
    {
        if (chosen.Count > 0 && opener.IsCommissionerOf(heads.Select(head => head.Id))) return chosen.ToList();
        var answering = registered.Count > 0 ? registered : heads;
        if (chosen.Count == 0) return answering.ToList();
        var leftOut = answering.ExceptBy(chosen.Select(office => office.Id), office => office.Id).ToList();
        if (leftOut.Count > 0) return CaseErrors.OfficeLeftOut(string.Join(", ", leftOut.Select(office => office.TitleNb)));
        return chosen.OrderByDescending(office => answering.Any(known => known.Id == office.Id)).ToList();
    }
}
