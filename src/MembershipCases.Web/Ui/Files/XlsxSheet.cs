using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MembershipCases.Web.Ui.Files;

/// <summary>
/// Writes a table as an XLSX file with one sheet. Every cell is an inline string, so that none is evaluated as a
/// formula.
/// </summary>
public static class XlsxSheet
{
    /// <summary>The content type of the file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the rows and returns the content of the file.</summary>
    /// <param name="name">The name of the sheet, at most 31 characters.</param>
    /// <param name="rows">The cells of each row.</param>
    public static byte[] Write(string name, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(Cell)))));
            book.Workbook = new Workbook(
                new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = name }));
        }

        return file.ToArray();
    }

    private static Cell Cell(string value) =>
        new(new InlineString(new Text(Writable(value)) { Space = SpaceProcessingModeValues.Preserve })) {
            DataType = CellValues.InlineString };

    /// <summary>
    /// Replaces characters that are invalid in XML, such as control characters of an imported document, with U+FFFD.
    /// </summary>
    private static string Writable(string value) =>
        string.Concat(
            value.EnumerateRunes()
                .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune));
}
