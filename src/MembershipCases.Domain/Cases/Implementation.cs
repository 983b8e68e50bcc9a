namespace MembershipCases.Domain.Cases;

/// <summary>How a resolution was implemented.</summary>
public sealed record Implementation
{
    /// <summary>
    /// The point of the resolution or mandate that was implemented; null when that of the mandate is unknown.
    /// </summary>
    public int? Point { get; init; }

    /// <summary>The day on which the letter to the organisation was sent.</summary>
    public DateOnly LetterSentOn { get; init; }

    /// <summary>The archive reference of the letter.</summary>
    public string LetterReference { get; init; } = "";

    /// <summary>The first day of the membership, or the first day without it.</summary>
    public DateOnly EffectiveOn { get; init; }

    /// <summary>What happens to the membership fee.</summary>
    public string? Fee { get; init; }

    /// <summary>Why the membership ends before the notice period, if it does.</summary>
    public string? Reason { get; init; }

    /// <summary>The notice period for leaving that comes with a membership, in months; null when not stated.</summary>
    public int? NoticeMonths { get; init; }
}
