namespace MembershipCases.Domain.Offices;

/// <summary>
/// One office takes over from another on a day. A merger is several with the same successor, a split several with the
/// same predecessor.
/// </summary>
public sealed class Succession
{
    private Succession()
    {
    }

    /// <summary>A takeover.</summary>
    public Succession(Guid predecessorId, Guid successorId, DateOnly on) =>
        (PredecessorId, SuccessorId, On) = (predecessorId, successorId, on);

    /// <summary>The office that ends.</summary>
    public Guid PredecessorId { get; private set; }

    /// <summary>The office that takes over.</summary>
    public Guid SuccessorId { get; private set; }

    /// <summary>From which day.</summary>
    public DateOnly On { get; private set; }
}
