namespace MembershipCases.Domain.People;

/// <summary>Calculates with periods from a first day to the day after the last; null is unbounded.</summary>
public static class Period
{
    /// <summary>Whether two periods share a day. An empty one shares none.</summary>
    public static bool Overlap(DateOnly? from, DateOnly? to, DateOnly? otherFrom, DateOnly? otherTo)
    {
        var (begins, ends) = (Later(from, otherFrom), Earlier(to, otherTo));
        return begins < ends;
    }

    private static DateOnly Later(DateOnly? one, DateOnly? other) =>
        new[] { one ?? DateOnly.MinValue, other ?? DateOnly.MinValue }.Max();

    private static DateOnly Earlier(DateOnly? one, DateOnly? other) =>
        new[] { one ?? DateOnly.MaxValue, other ?? DateOnly.MaxValue }.Min();
}
