namespace MembershipCases.Web.Data;

/// <summary>
/// That somebody was shown the full text of a screened one: once for each person, screening and day. Added to, never
/// changed.
/// </summary>
public sealed class ScreenedReading
{
    /// <summary>Which screening.</summary>
    public Guid ScreeningId { get; init; }

    /// <summary>Who read.</summary>
    public Guid UserId { get; init; }

    /// <summary>The day in Oslo.</summary>
    public DateOnly On { get; init; }

    /// <summary>The first time that day, UTC.</summary>
    public DateTimeOffset At { get; init; }
}
