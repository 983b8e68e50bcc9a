using System.Text;
using System.Text.RegularExpressions;

namespace MembershipCases.Web.Ui.Files;

/// <summary>
/// Writes a table as a CSV file that Norwegian spreadsheet programs open by a double click: UTF-8 with a byte order
/// mark, semicolons, CRLF (RFC 4180).
/// </summary>
public static partial class CsvSheet
{
    /// <summary>The content type of the file.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>
    /// The characters that begin a formula, with the full-width forms that East Asian locales treat like them.
    /// </summary>
    private const string BeginsFormula = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>Writes the rows and returns the content of the file.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows) text.Append(Line(row));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Formats one row with its line ending, for a file that is streamed.</summary>
    public static string Line(IEnumerable<string?> cells) =>
        string.Join(';', cells.Select(cell => Cell(cell ?? ""))) + "\r\n";

    /// <summary>
    /// Escapes a value, so that no spreadsheet evaluates it or a part of it as a formula, whichever separator the file
    /// is opened with, and quotes it where necessary.
    /// </summary>
    private static string Cell(string value)
    {
        var inert = value.Length > 0 && BeginsFormula.Contains(value[0], StringComparison.Ordinal)
            ? "'" + value
            : value;
        inert = MayBeginAnother().Replace(inert, "$1'");
        return inert.AsSpan().ContainsAny(";\"\r\n")
            ? $"\"{inert.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : inert;
    }

    /// <summary>
    /// Where a program that splits at commas, or that takes a quote inside a cell for the start of one, may begin one.
    /// </summary>
    [GeneratedRegex("([,\"\\t\\r\\n][\\s\"]*)(?=[=+@\\-\uFF1D\uFF0B\uFF0D\uFF20])")]
    private static partial Regex MayBeginAnother();
}
