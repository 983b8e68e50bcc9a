namespace MembershipCases.Web.Data;

/// <summary>
/// Records that a person was shown the full text of a screening: once for each person, screening and day, inserted and
/// never changed.
/// </summary>
public sealed class ScreenedReading
{
    /// <summary>The id of the screening.</summary>
    public Guid ScreeningId { get; init; }

    /// <summary>The id of the reader.</summary>
    public Guid UserId { get; init; }

    /// <summary>The date in Oslo.</summary>
    public DateOnly On { get; init; }

    /// <summary>The time of the first reading on that date, UTC.</summary>
    public DateTimeOffset At { get; init; }
}
