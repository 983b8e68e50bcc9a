namespace MembershipCases.Web.History;

/// <summary>The result of verifying everything that proves the records.</summary>
/// <param name="Head">The head of the chain.</param>
/// <param name="Checkpoints">The number of checkpoints compared.</param>
/// <param name="Rows">The number of rows of records compared with their seals.</param>
/// <param name="Documents">The number of documents whose texts were compared with the history.</param>
/// <param name="DocumentsWithoutHash">The number of documents from before the history recorded hashes, whose texts only
/// the seals of their rows prove.</param>
/// <param name="Lost">The entries that were lost by restores and acknowledged.</param>
/// <param name="Faults">What was found wrong.</param>
public sealed record HistoryReport(
    HistoryHead Head, int Checkpoints, long Rows, int Documents, int DocumentsWithoutHash,
    IReadOnlyList<AcknowledgedLoss> Lost, InspectionFaults Faults)
{
    /// <summary>The result as it is stored and shown.</summary>
    public Inspection AsInspection(DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        At = at,
        Entries = Head.Place,
        Head = Head.Hash,
        Checkpoints = Checkpoints,
        Documents = Documents,
        Rows = Rows,
        Fault = Faults.InShort,
    };
}
