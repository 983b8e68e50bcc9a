using System.Security.Cryptography;
using MembershipCases.Domain;
using MembershipCases.Domain.Reviews;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>The text of an uploaded document.</summary>
/// <param name="Sha256">Of the file's bytes, in small hexadecimal digits; tells whether the document was read before.</param>
/// <param name="Text">What the findings point into.</param>
public sealed record ReviewFileText(string Sha256, ReviewText Text);

/// <summary>Takes the text out of a document.</summary>
public static class ReviewFile
{
    /// <summary>The most bytes that a file may have. To be checked before the file is read into memory.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The most pages, and the most lines, of a document.</summary>
    public const int MostPages = 300, MostLines = 20_000;

    private const int MostLetters = 2_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Takes the text out of a file, or says in one refusal why it cannot be done. The name's ending tells the type.</summary>
    public static Result<ReviewFileText> Read(string name, byte[] content)
    {
        var file = Path.GetFileName(name);
        if (content.Length == 0)
            return ReadingErrors.Empty(file);
        if (content.Length > MostBytes)
            return ReadingErrors.TooLarge(file, content.Length);
        var reading = Task.Run(() => Extract(file, content).Then(text => Checked(file, text)));
        return Task.WaitAny([reading], Patience) == 0
            ? reading.GetAwaiter().GetResult().Then<ReviewFileText>(text => new ReviewFileText(Convert.ToHexStringLower(SHA256.HashData(content)), text))
            : ReadingErrors.TooSlow(file, Patience);
    }

    private static Result<ReviewText> Extract(string file, byte[] content)
    {
        try
        {
            return Path.GetExtension(file).ToLowerInvariant() switch
            {
                ".txt" => TextFile.Read(file, content),
                ".docx" => WordFile.Read(file, content),
                ".pdf" => PdfFile.Read(file, content),
                _ => ReadingErrors.WrongType(file),
            };
        }
        catch (Exception e) when (Limits.IsReached(e))
        {
            return ReadingErrors.Bomb(file);
        }
    }

    private static Result<ReviewText> Checked(string file, ReviewText text)
    {
        if (text.Lines.Count > MostLines || text.Lines.Sum(l => (long)l.Text.Length) > MostLetters)
            return ReadingErrors.TooLong(file);
        return text.Lines.Any(l => l.Text.Any(char.IsLetter)) ? text : ReadingErrors.NoText(file);
    }
}
