using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MembershipCases.Web.Tests.Reviews;

/// <summary>Files made for the tests, good and bad.</summary>
public static class Files
{
    /// <summary>A page a list: a small review in two parts, a paragraph a line.</summary>
    public static readonly string[][] Pages =
    [
        ["Oversikt over nettverk", "Fjordvik kommune er med i to nettverk.", "Del 1 Nettverk", "Kystbyene (KB)",
            "Kystbyene er et nettverk av byer ved havet. Byråd for næring og havn har ansvar for å følge opp samarbeidet.", "Kommunen deltar aktivt i styret.", "Det anbefales å videreføre samarbeidet."],
        ["Stille Byer",
            "Stille Byer er et forum for byer som vil dempe støy. Ordfører har ansvar for å følge opp samarbeidet.",
            "Bystyret har vedtatt å melde kommunen ut av nettverket", "Del 2 Vennskapsbyer",
            "Kommunen har to vennskapsbyer: Gamleby og Nyborg/Uusilinna.",
            "Det anbefales å videreføre og styrke samarbeidet."],
    ];

    public static string Text => string.Join("\n\f", Pages.Select(p => string.Join('\n', p)));

    public static byte[] Word()
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var paragraphs = Pages.SelectMany((page, p) => page.Select((line, i) => new Paragraph(
                p > 0 && i == 0 ? new Run(new LastRenderedPageBreak(), new Text(line)) : new Run(new Text(line)))));
            document.AddMainDocumentPart().Document = new Document(
                new DocumentFormat.OpenXml.Wordprocessing.Body(paragraphs));
        }

        return stream.ToArray();
    }

    /// <summary>Wrapped at the width of the page, with more air before each paragraph than inside it.</summary>
    public static byte[] Pdf() => RawPdf([.. Pages.Select(Drawn)]);

    /// <summary>A PDF that says it is encrypted, by a password nobody has.</summary>
    public static byte[] EncryptedPdf() =>
        RawPdf(["BT (x) Tj ET"u8.ToArray()],
            encrypt: "<</Filter/Standard/V 2/R 3/Length 128/P -44/O<" + new string('1', 64) + ">/U<"
                + new string('2', 64) + ">>>");

    /// <summary>A PDF with one page whose drawing unpacks to this many spaces.</summary>
    public static byte[] PdfThatUnpacksTo(int bytes)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            Fill(zlib, bytes);
        return RawPdf([packed.ToArray()], "/Filter/FlateDecode");
    }

    public static byte[] PdfPageOf(int letters) => RawPdf([Encoding.ASCII.GetBytes(string.Concat(
        Enumerable.Repeat($"BT /F1 9 Tf 9 9 Td ({new string('a', 100)}) Tj ET\n", letters / 100)))]);

    public static byte[] PdfWithoutText() => RawPdf([" "u8.ToArray()]);

    /// <summary>A Word package whose document part is given as XML.</summary>
    public static byte[] WordOf(Action<Stream> document)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(zip, "[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Entry(zip, "_rels/.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            document(entry);
        }

        return stream.ToArray();
    }

    public static byte[] WordOf(string body, string before = "") => WordOf(s => s.Write(Encoding.UTF8.GetBytes(
        $"{before}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>")));

    /// <summary>An archive that holds something else than a Word document.</summary>
    public static byte[] Zip()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            Entry(zip, "notes.txt", "hei");
        return stream.ToArray();
    }

    public static void Fill(Stream stream, long bytes)
    {
        var piece = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
        for (; bytes > 0; bytes -= piece.Length)
            stream.Write(piece);
    }

    private static void Entry(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }

    private static byte[] Drawn(string[] paragraphs)
    {
        var drawing = new StringBuilder();
        var y = 780;
        foreach (var lines in paragraphs.Select(p => Wrap(p, 80)))
        {
            foreach (var line in lines)
                drawing.Append(CultureInfo.InvariantCulture,
                    $"BT /F1 11 Tf 60 {y -= 14} Td ({line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n");
            y -= 14;
        }

        return Encoding.Latin1.GetBytes(drawing.ToString());
    }

    private static byte[] RawPdf(byte[][] drawings, string filter = "", string? encrypt = null)
    {
        var file = new MemoryStream();
        var offsets = new List<long>();
        Write(file, "%PDF-1.4\n");
        Object("<</Type/Catalog/Pages 2 0 R>>"u8.ToArray());
        Object(Encoding.ASCII.GetBytes(
            $"<</Type/Pages/Kids[{string.Join(' ', drawings.Select((_, i) => $"{4 + (i * 2)} 0 R"))}]/Count {drawings.Length}>>"));
        Object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"u8.ToArray());
        foreach (var drawing in drawings)
        {
            Object(Encoding.ASCII.GetBytes(
                $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {offsets.Count + 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>"));
            Object([.. Encoding.ASCII.GetBytes($"<</Length {drawing.Length}{filter}>>stream\n"), .. drawing,
                .. "\nendstream"u8]);
        }

        if (encrypt is not null)
            Object(Encoding.ASCII.GetBytes(encrypt));
        var table = file.Position;
        Write(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n{string.Concat(offsets.Select(o => $"{o:D10} 00000 n \n"))}");
        Write(file, $"trailer<</Size {offsets.Count + 1}/Root 1 0 R{(encrypt is null ? "" : $"/Encrypt {offsets.Count} 0 R/ID[<00><00>]")}>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Object(byte[] body)
        {
            offsets.Add(file.Position);
            Write(file, $"{offsets.Count} 0 obj\n");
            file.Write(body);
            Write(file, "\nendobj\n");
        }
    }

    private static void Write(Stream stream, string text) => stream.Write(Encoding.ASCII.GetBytes(text));

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length + word.Length >= width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
