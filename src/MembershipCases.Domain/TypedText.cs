namespace MembershipCases.Domain;

/// <summary>Extensions for text that people type.</summary>
public static class TypedText
{
    /// <summary>The trimmed text, or null when it is empty or white space.</summary>
    public static string? TrimmedOrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
