using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MembershipCases.Web.Ui.Files;

/// <summary>
/// A table as an XLSX file with one sheet. Every cell is an inline string, so that nothing in it is a formula.
/// </summary>
public static class XlsxSheet
{
    /// <summary>Its content type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file's bytes.</summary>
    /// <param name="name">The sheet's name: at most 31 characters.</param>
    /// <param name="rows">The cells, row by row.</param>
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
    /// What XML cannot hold, such as a control character of a document that was read, is shown as missing.
    /// </summary>
    private static string Writable(string value) =>
        string.Concat(
            value.EnumerateRunes()
                .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune));
}
