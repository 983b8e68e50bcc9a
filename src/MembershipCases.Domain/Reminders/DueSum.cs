using System.Text.Json.Serialization;

namespace MembershipCases.Domain.Reminders;

/// <summary>A due date with the calculation behind it, for showing in a reminder.</summary>
/// <param name="Due">The due date.</param>
/// <param name="From">The day from which it was counted; null when the date was given directly.</param>
/// <param name="Span">The span; null when the date was given directly.</param>
public sealed record DueSum(DateOnly Due, DateOnly? From = null, Span? Span = null)
{
    /// <summary>Every later change.</summary>
    public IReadOnlyList<DeadlineChange> Changes { get; init; } = [];

    /// <summary>The calculation; null when the date was given directly.</summary>
    [JsonIgnore]
    public Deadline? Deadline => From is { } from && Span is { } span ? new Deadline(from, span) : null;

    /// <summary>Whether the date differs from the calculation without a recorded change.</summary>
    [JsonIgnore]
    public bool IsMoved => Deadline is { } deadline && deadline.Due != Due && Changes.Count == 0;
}
