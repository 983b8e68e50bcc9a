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

    /// <summary>What is left of a period without others.</summary>
    public static IEnumerable<(DateOnly From, DateOnly? To)> Without(
        DateOnly from, DateOnly? to, IEnumerable<(DateOnly? From, DateOnly? To)> others)
    {
        DateOnly? begins = from;
        foreach (var (otherFrom, otherTo) in others.Where(other => Overlap(from, to, other.From, other.To))
            .OrderBy(other => other.From))
        {
            if (begins < otherFrom) yield return (begins.Value, otherFrom);
            begins = otherTo is null || begins is null ? null : Later(begins, otherTo);
        }

        if (begins is { } left && (to is null || left < to)) yield return (left, to);
    }

    private static DateOnly Later(DateOnly? one, DateOnly? other) =>
        new[] { one ?? DateOnly.MinValue, other ?? DateOnly.MinValue }.Max();

    private static DateOnly Earlier(DateOnly? one, DateOnly? other) =>
        new[] { one ?? DateOnly.MaxValue, other ?? DateOnly.MaxValue }.Min();
}
