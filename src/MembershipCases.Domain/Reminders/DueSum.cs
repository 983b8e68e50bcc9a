using System.Text.Json.Serialization;

namespace MembershipCases.Domain.Reminders;

/// <summary>How a due date came about, so that a reminder can show the sum.</summary>
/// <param name="Due">The due date.</param>
/// <param name="From">The day that was counted from; null when the date was given as such.</param>
/// <param name="Span">How long there was; null when the date was given as such.</param>
public sealed record DueSum(DateOnly Due, DateOnly? From = null, Span? Span = null)
{
    /// <summary>Every move of it since.</summary>
    public IReadOnlyList<DeadlineChange> Changes { get; init; } = [];

    /// <summary>The sum; null when the date was given as such.</summary>
    [JsonIgnore]
    public Deadline? Deadline => From is { } from && Span is { } span ? new Deadline(from, span) : null;

    /// <summary>Whether the date is another than the sum gives, and no move tells why.</summary>
    [JsonIgnore]
    public bool IsMoved => Deadline is { } deadline && deadline.Due != Due && Changes.Count == 0;
}
