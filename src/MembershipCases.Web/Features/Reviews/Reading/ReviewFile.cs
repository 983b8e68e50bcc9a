using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>Reads a document from its bytes.</summary>
public static class ReviewFile
{
    /// <summary>The maximum size of the file in bytes. To be checked before the file is read into memory.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The maximum numbers of pages and lines of a document.</summary>
    public const int MostPages = 300, MostLines = 20_000;

    /// <summary>
    /// The maximum number of letters on a page of a PDF, three times as many as a page of small print has. Each takes some
    /// hundred bytes until the page is read, and ten times as much while letters are joined to words.
    /// </summary>
    public const int MostLettersOfPage = 30_000;

    internal const int MostLetters = 2_000_000;

    /// <summary>The longest time that reading may take.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    /// <summary>Reads a file, or returns one error. The extension of the name determines the type.</summary>
    public static Result<ReviewRead> Read(string name, byte[] content)
    {
        // Not disposed: a reading that has not been stopped yet still asks it.
        var stop = new CancellationTokenSource(Patience);
        var reading = Task.Run(() => ReadUntil(name, content, stop.Token));
        return Task.WaitAny([reading], Patience) == 0
            ? reading.GetAwaiter().GetResult()
            : ReadingErrors.TooSlow(Path.GetFileName(name), Patience);
    }

    /// <summary>The same, stopped when its time is over.</summary>
    public static Result<ReviewRead> ReadUntil(string name, byte[] content, CancellationToken stop)
    {
        try
        {
            return ReadText(name, content, stop).Then<ReviewRead>(text => Find(content, text, stop));
        }
        catch (Exception e) when (e is RegexMatchTimeoutException or OperationCanceledException)
        {
            return ReadingErrors.TooSlow(Path.GetFileName(name), Patience);
        }
    }

    /// <summary>Whether a document of this name is taken apart by a parser, and is not plain text.</summary>
    internal static bool IsParsed(string name) => Path.GetExtension(name).ToLowerInvariant() is ".docx" or ".pdf";

    /// <summary>Reads the text of a document, or refuses it.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static Result<ReviewText> ReadText(string name, byte[] content, CancellationToken stop)
    {
        var file = Path.GetFileName(name);
        if (content.Length == 0)
            return ReadingErrors.Empty(file);
        if (content.Length > MostBytes)
            return ReadingErrors.TooLarge(file, content.Length);
        try
        {
            return Extract(file, content, stop).Then(text => Checked(file, text));
        }
        catch (Exception e) when (Limits.IsReached(e))
        {
            return ReadingErrors.Bomb(file);
        }
    }

    /// <summary>Finds in the text of a document what it tells of memberships.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static ReviewRead Find(byte[] content, ReviewText text, CancellationToken stop) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content)), text, ReviewReader.ReadUntil(text, stop));

    /// <summary>The text without what is no text, or why it is not read.</summary>
    internal static Result<ReviewText> Checked(string file, ReviewText text)
    {
        if (text.Lines.Count > MostLines || text.Lines.Sum(l => (long)l.Text.Length) > MostLetters)
            return ReadingErrors.TooLong(file);
        return text.Lines.Any(l => l.Text.Any(char.IsLetter)) ? Cleaned(text) : ReadingErrors.NoText(file);
    }

    private static Result<ReviewText> Extract(string file, byte[] content, CancellationToken stop) =>
        Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".txt" => TextFile.Read(file, content),
        ".docx" => WordFile.Read(file, content, stop),
        ".pdf" => PdfFile.Read(file, content, stop),
        _ => ReadingErrors.WrongType(file),
    };

    /// <summary>Characters that are no text, which a PDF may contain and PostgreSQL refuses, become spaces.</summary>
    private static ReviewText Cleaned(ReviewText text) =>
        new([.. text.Lines.Select(
            line => line.Text.Any(IsNoLetter)
                ? line with { Text = string.Concat(line.Text.EnumerateRunes().Select(Plain)) }
                : line)]);

    private static bool IsNoLetter(char c) =>
        (char.IsControl(c) && c != '\t') || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF';

    private static string Plain(Rune rune) =>
        rune == Rune.ReplacementChar || (rune.IsBmp && IsNoLetter((char)rune.Value)) ? " " : rune.ToString();
}
