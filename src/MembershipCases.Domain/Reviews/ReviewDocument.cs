using System.Security.Cryptography;
using System.Text;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Reviews;

/// <summary>A document that is the source of facts. The same file is stored once.</summary>
[SubjectName("ReviewDocument")]
public sealed class ReviewDocument : Screenable
{
    private ReviewDocument()
    {
    }

    /// <summary>A document before its text is known.</summary>
    /// <param name="id">Time-ordered id.</param>
    /// <param name="sha256">SHA-256 of the file's bytes, lower-case hex.</param>
    /// <param name="title">The title.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="at">When it was added.</param>
    public ReviewDocument(Guid id, string sha256, string title, string fileName, DateTimeOffset at)
    {
        (Id, Sha256, Title, FileName, UploadedAt) = (id, sha256, title, fileName, at);
        Happened(new DocumentAdded(sha256, title, fileName));
    }

    /// <summary>SHA-256 of the file's bytes, lower-case hex; unique.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The file's name.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The text; null when the document was only cited.</summary>
    public string? Text { get; private set; }

    /// <summary>Who uploaded it; null for the service.</summary>
    public Guid? UploadedBy { get; private set; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>The first lines of its pages; empty when there are no pages.</summary>
    public IReadOnlyList<PageStart> Pages { get; private set; } = [];

    /// <summary>Text that the reader could not interpret.</summary>
    public IReadOnlyList<NotUnderstood> NotUnderstood { get; private set; } = [];

    /// <summary>The year that it concerns, when the uploader stated it.</summary>
    public int? Year { get; private set; }

    /// <summary>When its confirmed findings were imported into the register; null before that.</summary>
    public DateTimeOffset? ImportedAt { get; private set; }

    /// <summary>Who imported them; null for the service's first data.</summary>
    public Guid? ImportedBy { get; private set; }

    /// <summary>The number of findings by decision; null before the import.</summary>
    public ImportCount? Count { get; private set; }

    /// <summary>Stores the text. A document that was only cited gets its text when the same file is uploaded.</summary>
    public void SetText(
        string fileName, ReviewText text, IReadOnlyList<NotUnderstood> notUnderstood, int? year, Guid by,
        DateTimeOffset at)
    {
        if (Text is not null) return;
        (FileName, Year, UploadedBy, UploadedAt, NotUnderstood) = (fileName, year, by, at, notUnderstood);
        Text = string.Join('\n', text.Lines.Select(line => line.Text));
        Pages = [.. text.Lines
            .Where((line, i) => line.Page is not null && (i == 0 || line.Page != text.Lines[i - 1].Page))
            .Select(line => new PageStart(line.Number, line.Page!.Value))];
        Happened(new DocumentUploaded(fileName, text.Lines.Count, year, HashOf(Text)));
    }

    /// <inheritdoc/>
    public override IEnumerable<HeldText> Texts() => [new HeldText(new(Id, "text"), Title)];

    private protected override bool MovesText => false;

    private protected override void Put(TextPlace place, string text)
    {
    }

    /// <summary>Whether the person uploaded it or imported its findings.</summary>
    public bool IsBroughtInBy(Guid userId) => UploadedBy == userId || ImportedBy == userId;

    /// <summary>The lines with their pages; empty when the text is not stored.</summary>
    public IEnumerable<ReviewLine> Lines()
    {
        var (pages, next, page) = (Pages, 0, (int?)null);
        foreach (var (index, line) in (Text?.Split('\n') ?? []).Index())
        {
            if (next < pages.Count && pages[next].Line == index + 1) page = pages[next++].Page;
            yield return new ReviewLine(index + 1, page, line);
        }
    }

    /// <summary>The hash of a text in the history: SHA-256 of its UTF-8, lower-case hex.</summary>
    internal static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Marks the confirmed findings as imported; possible once.</summary>
    public Result<Done> Import(ImportCount count, Guid? by, DateTimeOffset at)
    {
        if (ImportedAt is { } before) return ImportErrors.ImportedBefore(before);
        (Count, ImportedBy, ImportedAt) = (count, by, at);
        Happened(new DocumentImported(count.Confirmed, count.Mended, count.LeftOut));
        return Done.Ok;
    }
}

/// <summary>The first line of a page.</summary>
public sealed record PageStart(int Line, int Page);

/// <summary>The number of findings by decision.</summary>
/// <param name="Confirmed">Findings imported into the register, including corrected ones.</param>
/// <param name="Mended">Imported findings that a person corrected.</param>
/// <param name="LeftOut">Findings left out.</param>
public sealed record ImportCount(int Confirmed, int Mended, int LeftOut);
