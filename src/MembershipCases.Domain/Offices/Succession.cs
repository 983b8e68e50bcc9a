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

    /// <summary>A succession.</summary>
    public Succession(Guid predecessorId, Guid successorId, DateOnly on) =>
        (PredecessorId, SuccessorId, On) = (predecessorId, successorId, on);

    /// <summary>The office that ends.</summary>
    public Guid PredecessorId { get; private set; }

    /// <summary>The office that succeeds it.</summary>
    public Guid SuccessorId { get; private set; }

    /// <summary>The day on which it takes effect.</summary>
    public DateOnly On { get; private set; }
}
