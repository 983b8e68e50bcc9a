using System.Text;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>
/// Plain text: Unicode by its byte order mark, otherwise UTF-8, otherwise Western European when the bytes allow it.
/// </summary>
internal static class TextFile
{
    private const string WesternLetters = "æøåÆØÅéèêëàáâäãöüóòôôíìîïúùûçñßÄÖÜÉÈÀÁÓÍÚÇÑ"
        + "«»–—…“”„‘’•§°·½¼®©€\u00a0\u00ad";

    private static readonly (byte[] Mark, Encoding Encoding)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], new UTF8Encoding(false, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
    ];

    /// <summary>Reads the text, or refuses what is not text or cannot be decoded with certainty.</summary>
    public static Result<ReviewText> Read(string file, byte[] content)
    {
        if (content.AsSpan().StartsWith("%PDF-"u8) || content.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return ReadingErrors.NotText(file);
        try
        {
            var (mark, encoding) = Marked.FirstOrDefault(m => content.AsSpan().StartsWith(m.Mark),
                ([], Marked[0].Encoding));
            return Checked(file, encoding.GetString(content, mark.Length, content.Length - mark.Length));
        }
        catch (DecoderFallbackException)
        {
            return Western(file, content);
        }
    }

    private static Result<ReviewText> Western(string file, byte[] content)
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content);
        if (western.Any(IsControl))
            return ReadingErrors.NotText(file);
        return western.All(c => c < 0x80 || WesternLetters.Contains(c, StringComparison.Ordinal))
            ? ReviewText.Of(western)
            : ReadingErrors.Encoding(file);
    }

    private static Result<ReviewText> Checked(string file, string text) =>
        text.Any(IsControl) ? ReadingErrors.NotText(file) : ReviewText.Of(text);

    private static bool IsControl(char c) => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v');
}
