namespace MembershipCases.Web.Platform;

/// <summary>Comma-separated values as spreadsheets with Norwegian settings read them: semicolons between the cells.</summary>
public static class Csv
{
    /// <summary>One line with its end. A text that a spreadsheet would take for a formula is kept a text by an apostrophe before it.</summary>
    public static string Line(IEnumerable<string?> cells) => string.Join(';', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().IndexOfAny("\";\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
