namespace MembershipCases.Web.Features.Meetings;

/// <summary>Parses a field with one entry per line, its parts separated by semicolons.</summary>
internal static class TypedLines
{
    /// <summary>The lines that are not empty.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The parts of a line.</summary>
    public static string[] PartsOf(string line) => line.Split(';', StringSplitOptions.TrimEntries);

    /// <summary>The number of the first line that cannot be parsed, from 1; null when all can.</summary>
    public static int? FirstUnreadable<T>(string? text, Func<string, T?> read)
        where T : class
    {
        var index = Of(text).ToList().FindIndex(line => read(line) is null);
        return index < 0 ? null : index + 1;
    }
}
