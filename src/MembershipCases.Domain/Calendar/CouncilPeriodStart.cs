namespace MembershipCases.Domain.Calendar;

/// <summary>The day on which a council constituted itself: its period lasts until the next one does.</summary>
public sealed class CouncilPeriodStart
{
    private CouncilPeriodStart()
    {
    }

    /// <summary>A constituting meeting.</summary>
    public CouncilPeriodStart(DateOnly on) => On = on;

    /// <summary>Its day; one an election year.</summary>
    public DateOnly On { get; private set; }
}
