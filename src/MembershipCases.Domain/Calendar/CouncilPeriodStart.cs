namespace MembershipCases.Domain.Calendar;

/// <summary>The day of a council's constituting meeting; its period lasts until the next one.</summary>
public sealed class CouncilPeriodStart
{
    private CouncilPeriodStart()
    {
    }

    /// <summary>A constituting meeting.</summary>
    public CouncilPeriodStart(DateOnly on) => On = on;

    /// <summary>The day of the meeting; at most one in an election year.</summary>
    public DateOnly On { get; private set; }
}
