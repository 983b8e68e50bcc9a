using MembershipCases.Domain.Reviews.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>Reads the lines of a PDF as laid out on its pages, with blank lines for vertical space.</summary>
internal static class PdfFile
{
    /// <summary>
    /// Reads the text. Streams are counted before they are decompressed; it is stopped between them and between pages.
    /// </summary>
    public static Result<ReviewText> Read(string file, byte[] content, CancellationToken stop)
    {
        if (content.AsSpan(0, Math.Min(1024, content.Length)).IndexOf("%PDF-"u8) < 0)
            return ReadingErrors.NotPdf(file);
        try
        {
            using var document = PdfDocument.Open(content,
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true,
                    FilterProvider = new CountedFilters(stop) });
            if (document.NumberOfPages > ReviewFile.MostPages) return ReadingErrors.TooLong(file);
            var (pages, letters) = (new List<IReadOnlyList<string>>(), 0L);
            foreach (var page in document.GetPages())
            {
                // Counted before the letters are joined to words, which takes more of everything.
                letters += page.Letters.Count;
                if (page.Letters.Count > ReviewFile.MostLettersOfPage || letters > ReviewFile.MostLetters)
                    return ReadingErrors.TooLong(file);
                stop.ThrowIfCancellationRequested();
                pages.Add(PdfLines.Of(page, stop));
            }

            return ReviewText.OfPages(pages);
        }
        catch (PdfDocumentEncryptedException)
        {
            return ReadingErrors.Encrypted(file);
        }
#pragma warning disable CA1031 // A broken PDF makes the parser fail in any way whatever; the answer to all of them is the same.
        catch (Exception e) when (!Limits.IsReached(e) && !stop.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return ReadingErrors.NotPdf(file);
        }
    }
}
