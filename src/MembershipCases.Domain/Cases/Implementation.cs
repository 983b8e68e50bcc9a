namespace MembershipCases.Domain.Cases;

/// <summary>How a resolution was carried out.</summary>
public sealed record Implementation
{
    /// <summary>The point of the resolution or mandate that was carried out.</summary>
    public int Point { get; init; } = 1;

    /// <summary>Day the letter to the organisation went out.</summary>
    public DateOnly LetterSentOn { get; init; }

    /// <summary>The letter's reference in the archive.</summary>
    public string LetterReference { get; init; } = "";

    /// <summary>First day in force: of the membership, or of no longer having it.</summary>
    public DateOnly EffectiveOn { get; init; }

    /// <summary>What happens to the fee.</summary>
    public string? Fee { get; init; }

    /// <summary>Why it ends before the notice period has run out, when it does.</summary>
    public string? Reason { get; init; }
}
