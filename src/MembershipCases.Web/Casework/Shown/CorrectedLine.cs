namespace MembershipCases.Web.Casework.Shown;

/// <summary>What a correction changed, line by line.</summary>
/// <param name="What">The name of the part.</param>
/// <param name="Before">What it said; empty for nothing.</param>
/// <param name="After">What it says.</param>
/// <param name="Field">The text's name, for screening; null when it cannot be screened.</param>
public sealed record CorrectedLine(string What, string Before, string After, string? Field);
