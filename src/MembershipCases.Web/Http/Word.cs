using System.Diagnostics.CodeAnalysis;

namespace MembershipCases.Web.Http;

/// <summary>An enum value in a URL, written as in the JSON: <c>kind=withdraw</c>.</summary>
public readonly record struct Word<T>(T Value) where T : struct, Enum
{
    /// <summary>Parses the value; returns false when it is unknown, which results in a 400 response.</summary>
    [SuppressMessage("Design", "CA1000",
        Justification = "The framework binds what stands in an address by a static member of this name.")]
    public static bool TryParse(string? text, out Word<T> word)
    {
        var found = Words.Parse<T>(text ?? "");
        word = new Word<T>(found.GetValueOrDefault());
        return found is not null;
    }
}
