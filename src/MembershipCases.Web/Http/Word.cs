using System.Diagnostics.CodeAnalysis;

namespace MembershipCases.Web.Http;

/// <summary>A choice in an address, in the words that the JSON has: <c>kind=withdraw</c>.</summary>
public readonly record struct Word<T>(T Value) where T : struct, Enum
{
    /// <summary>Reads the word; false for one that is no choice, which is answered with 400.</summary>
    [SuppressMessage("Design", "CA1000",
        Justification = "The framework binds what stands in an address by a static member of this name.")]
    public static bool TryParse(string? text, out Word<T> word)
    {
        var found = Words.Parse<T>(text ?? "");
        word = new Word<T>(found.GetValueOrDefault());
        return found is not null;
    }
}
