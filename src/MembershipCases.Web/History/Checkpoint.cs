using System.Globalization;

namespace MembershipCases.Web.History;

/// <summary>The length and head of the history at a time.</summary>
/// <param name="Head">The head of the history.</param>
/// <param name="At">The time, as written in the line.</param>
public sealed record Checkpoint(HistoryHead Head, string At)
{
    /// <summary>Creates a checkpoint of a head at the current time.</summary>
    public static Checkpoint Of(HistoryHead head, DateTimeOffset now) =>
        new(head, now.ToString("O", CultureInfo.InvariantCulture));
}
