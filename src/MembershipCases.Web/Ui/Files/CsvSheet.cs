using System.Text;

namespace MembershipCases.Web.Ui.Files;

/// <summary>
/// A table as CSV that Norwegian spreadsheets open by a double click: UTF-8 with a mark, semicolons, CRLF (RFC 4180).
/// </summary>
public static class CsvSheet
{
    /// <summary>Its content type.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>Full-width signs too: spreadsheets in East Asian settings take them for the others.</summary>
    private const string BeginsFormula = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows) text.Append(Line(row));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One line with its end, for a file that is written as it is read.</summary>
    public static string Line(IEnumerable<string?> cells) =>
        string.Join(';', cells.Select(cell => Cell(cell ?? ""))) + "\r\n";

    /// <summary>A value that no spreadsheet takes for a formula, quoted where that is needed.</summary>
    private static string Cell(string value)
    {
        var inert = value.Length > 0 && BeginsFormula.Contains(value[0], StringComparison.Ordinal)
            ? "'" + value
            : value;
        return inert.AsSpan().ContainsAny(";\"\r\n")
            ? $"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : inert;
    }
}
