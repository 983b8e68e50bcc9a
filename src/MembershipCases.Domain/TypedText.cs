namespace MembershipCases.Domain;

/// <summary>Texts as people type them.</summary>
public static class TypedText
{
    /// <summary>The text without space around it; null when it says nothing.</summary>
    public static string? TrimmedOrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
