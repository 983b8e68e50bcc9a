using System.Text;
using MembershipCases.Domain.Reviews.Reading;
using MembershipCases.Web.Features.Reviews.Reading;

namespace MembershipCases.Web.Tests.Reviews;

public class ReviewFileTests
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    // Only names go through discovery: a theory's data are kept as text, and some of these files are large.
    private static readonly Dictionary<string, Func<byte[]>> GoodFiles = new()
    {
        ["review.txt"] = () => Encoding.UTF8.GetBytes(Files.Text),
        ["crlf.TXT"] = () => Encoding.UTF8.GetBytes(Files.Text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ["marked.txt"] = () => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Files.Text)],
        ["utf16.txt"] = () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Files.Text)],
        ["western.txt"] = () => Western.GetBytes(Files.Text),
        ["review.docx"] = () => Files.Word(),
        ["review.pdf"] = () => Files.Pdf(),
    };

    public static TheoryData<string> Good => [.. GoodFiles.Keys];

    [Theory]
    [MemberData(nameof(Good))]
    public void Every_form_of_a_document_says_the_same(string name)
    {
        var read = ReviewFile.Read(name, GoodFiles[name]());
        Assert.True(read.IsOk, read.IsOk ? "" : read.Error.Code);
        var found = read.Value.Findings;
        Assert.Equal("Oversikt over nettverk", found.Title);
        Assert.Equal(
            ["Kystbyene (KB)|Byråd for næring og havn|Continue|Active|1", "Stille Byer|Ordfører|WithdrawDecided||2"],
            found.Arenas.Select(a =>
            $"{a.Heading.Value}|{Assert.Single(a.Responsible).Value}|{a.Status?.Value}|{a.Participation?.Value}|{a.Heading.Quote.Page}"));
        Assert.Equal(["Gamleby", "Nyborg"], found.TwinTowns.Select(t => t.Name.Value));
        Assert.Empty(found.NotUnderstood);
        Assert.All(found.Arenas,
            a => Assert.Contains(a.Status!.Quote.Text, read.Value.Text.Lines[a.Status.Quote.Lines.From - 1].Text,
                StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_document_that_was_never_laid_out_tells_no_pages()
    {
        var read = ReviewFile.Read("a.docx", Files.WordOf("<w:p><w:r><w:t>Hei</w:t><w:br/><w:t>der</w:t></w:r></w:p>"));
        Assert.Equal([new ReviewLine(1, null, "Hei"), new ReviewLine(2, null, "der")], read.Value!.Text.Lines);
    }

    [Fact]
    public void What_was_deleted_or_moved_away_in_word_is_not_read()
    {
        var read = ReviewFile.Read("a.docx",
            Files.WordOf(
                "<w:p><w:moveFrom><w:r><w:t>borte</w:t></w:r></w:moveFrom><w:del><w:r><w:delText>slettet</w:delText></w:r></w:del><w:ins><w:r><w:t>her</w:t></w:r></w:ins></w:p>"));
        Assert.Equal("her", Assert.Single(read.Value!.Text.Lines).Text);
    }

    private static readonly Dictionary<string, (Func<byte[]> Content, string Code)> BadFiles = new()
    {
        ["empty.txt"] = (() => [], "review.empty"),
        ["blank.txt"] = (() => "  \n \n"u8.ToArray(), "review.no-text"),
        ["binary.txt"] = (() => [0, 1, 2, 3, 250, 251], "review.not-text"),
        ["invalid.txt"] = (() => [0x68, 0x65, 0xC3, 0x28, 0xD0, 0xDE], "review.encoding"),
        ["word.txt"] = (() => Files.Word(), "review.not-text"),
        ["lines.txt"] = (() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", 20_001))),
            "review.too-long"),
        ["large.txt"] = (() => new byte[ReviewFile.MostBytes + 1], "review.too-large"),
        ["other.odt"] = (() => "hei"u8.ToArray(), "review.wrong-type"),
        ["named.docx"] = (() => "hei"u8.ToArray(), "review.not-docx"),
        ["zip.docx"] = (() => Files.Zip(), "review.not-docx"),
        ["old.docx"] = (() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "review.encrypted"),
        ["bomb.docx"] = (() => Files.WordOf(s => Files.Fill(s, 80 * 1024 * 1024)), "review.bomb"),
        ["doctype.docx"] =
            (() => Files.WordOf("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", "<!DOCTYPE x [<!ENTITY a \"a\">]>"),
                "review.not-docx"),
        ["many.docx"] = (() => Files.WordOf(string.Concat(Enumerable.Repeat("<w:p/>", 30_000))), "review.too-long"),
        ["dense.pdf"] = (() => Files.PdfPageOf(ReviewFile.MostLettersOfPage + 100), "review.too-long"),
        ["named.pdf"] = (() => "hei"u8.ToArray(), "review.not-pdf"),
        ["cut.pdf"] = (() => Files.Pdf()[..200], "review.not-pdf"),
        ["encrypted.pdf"] = (() => Files.EncryptedPdf(), "review.encrypted"),
        ["bomb.pdf"] = (() => Files.PdfThatUnpacksTo(200 * 1024 * 1024), "review.bomb"),
        ["scanned.pdf"] = (() => Files.PdfWithoutText(), "review.no-text"),
    };

    public static TheoryData<string> Bad => [.. BadFiles.Keys];

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_refused_with_its_own_reason(string name)
    {
        var read = ReviewFile.Read(name, BadFiles[name].Content());
        Assert.False(read.IsOk);
        Assert.Equal(BadFiles[name].Code, read.Error.Code);
        Assert.Equal(name, read.Error.Arguments[0]);
    }

    [Theory]
    [InlineData("review.docx")]
    [InlineData("review.pdf")]
    [InlineData("review.txt")]
    public void Reading_stops_when_its_time_is_over(string name)
    {
        var read = ReviewFile.ReadUntil(name, GoodFiles[name](), new CancellationToken(canceled: true));

        Assert.Equal("review.too-slow", read.Error!.Code);
    }
}
