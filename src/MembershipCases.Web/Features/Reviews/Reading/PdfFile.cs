using MembershipCases.Domain.Reviews.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>Reads the lines of a PDF as laid out on its pages, with blank lines for vertical space.</summary>
internal static class PdfFile
{
    /// <summary>Reads the text. Streams are counted before they are decompressed.</summary>
    public static Result<ReviewText> Read(string file, byte[] content)
    {
        if (content.AsSpan(0, Math.Min(1024, content.Length)).IndexOf("%PDF-"u8) < 0)
            return ReadingErrors.NotPdf(file);
        try
        {
            using var document = PdfDocument.Open(content,
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true,
                    FilterProvider = new CountedFilters() });
            return document.NumberOfPages > ReviewFile.MostPages
                ? ReadingErrors.TooLong(file)
                : ReviewText.OfPages([.. document.GetPages().Select(PdfLines.Of)]);
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadingErrors.Encrypted(file);
        }
#pragma warning disable CA1031 // A broken PDF makes the parser fail in any way whatever; the answer to all of them is the same.
        catch (Exception e) when (!Limits.IsReached(e))
#pragma warning restore CA1031
        {
            return ReadingErrors.NotPdf(file);
        }
    }
}
