namespace MembershipCases.Web.History;

/// <summary>A line of the checkpoint file that names the entries which were lost when a copy was put back.</summary>
/// <param name="Head">The head of the history in the copy.</param>
/// <param name="Last">The last place that was lost.</param>
/// <param name="At">When it was acknowledged, as written in the line.</param>
/// <param name="Reason">Why the copy was put back.</param>
public sealed record AcknowledgedLoss(HistoryHead Head, long Last, string At, string Reason)
{
    /// <summary>The number of lost entries.</summary>
    public long Count => Last - Head.Place;
}
