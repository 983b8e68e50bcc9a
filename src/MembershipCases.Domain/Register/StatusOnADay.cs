namespace MembershipCases.Domain.Register;

/// <summary>
/// The status of a membership on a day, as far as the register knows it. A fact without a first day says what holds now,
/// and nothing of the time before anything of the membership was dated or recorded.
/// </summary>
public static class StatusOnADay
{
    /// <summary>The status; null when it is unknown.</summary>
    /// <param name="facts">All facts of one membership.</param>
    /// <param name="day">The day.</param>
    public static MembershipStatus? Of(IReadOnlyCollection<Fact> facts, DateOnly day)
    {
        var statuses = facts.Where(fact => fact.Kind == FactKind.Status)
            .OrderBy(fact => fact.From ?? DateOnly.MinValue).ThenBy(fact => fact.Id).ToList();
        if (statuses.FindLast(fact => fact.HoldsOn(day)) is { From: not null } dated) return StatusIn(dated);
        if (statuses.Count == 0) return null;
        var first = statuses[0];
        var since = IsOfAMember(first)
            ? StatedSince.Read(facts.LastOrDefault(fact => fact is { Kind: FactKind.MemberSince, To: null })?.Value)
            : null;
        if (since is { } stated) return day >= stated.From ? StatusIn(first) : Before(stated);
        return first.From is null && day >= KnownFrom(facts, first) ? StatusIn(first) : null;
    }

    private static MembershipStatus? Before(StatedSince since) => since.IsWhole ? MembershipStatus.NotMember : null;

    /// <summary>The first day of any fact; at the latest the day on which the status was recorded.</summary>
    private static DateOnly KnownFrom(IReadOnlyCollection<Fact> facts, Fact status) =>
        facts.Select(fact => fact.From).OfType<DateOnly>()
            .Append(DateOnly.FromDateTime(status.RecordedAt.UtcDateTime)).Min();

    private static bool IsOfAMember(Fact status) =>
        StatusIn(status) is MembershipStatus.Member or MembershipStatus.Withdrawing;

    private static MembershipStatus? StatusIn(Fact status) => Words.Parse<MembershipStatus>(status.Value);
}
