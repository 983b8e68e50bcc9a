using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// A review document as it is shown to one person: without a word of its text unless that is disclosed to them.
/// </summary>
public sealed class ShownDocument
{
    internal ShownDocument(ReviewDocument of, Disclosure disclosure)
    {
        (Disclosure, Id, Version, Title, FileName, Sha256, Year) = (disclosure, of.Id, of.Version, of.Title,
            of.FileName, of.Sha256, of.Year);
        (UploadedAt, UploadedBy, ImportedAt, ImportedBy, Count) = (of.UploadedAt, of.UploadedBy, of.ImportedAt,
            of.ImportedBy, of.Count);
        if (!disclosure.PapersAreOpen) return;
        (Lines, Pages, NotUnderstood) = ([.. of.Lines()], of.Pages, of.NotUnderstood);
    }

    /// <summary>What of it may be read.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>Its version: what a command states.</summary>
    public int Version { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>The file's name.</summary>
    public string FileName { get; }

    /// <summary>SHA-256 of the file's bytes, lower-case hex.</summary>
    public string Sha256 { get; }

    /// <summary>The year that it speaks of, when that is known.</summary>
    public int? Year { get; }

    /// <summary>When it was brought in.</summary>
    public DateTimeOffset UploadedAt { get; }

    /// <summary>Who brought it in; null for the service.</summary>
    public Guid? UploadedBy { get; }

    /// <summary>When its findings went into the register; null before.</summary>
    public DateTimeOffset? ImportedAt { get; }

    /// <summary>Who imported them.</summary>
    public Guid? ImportedBy { get; }

    /// <summary>What became of the findings; null before the import.</summary>
    public ImportCount? Count { get; }

    /// <summary>Its text, line by line; nothing where the text is not kept or not disclosed.</summary>
    public IReadOnlyList<ReviewLine> Lines { get; } = [];

    /// <summary>Where its pages begin.</summary>
    public IReadOnlyList<PageStart> Pages { get; } = [];

    /// <summary>What the reader could not place.</summary>
    public IReadOnlyList<NotUnderstood> NotUnderstood { get; } = [];

    /// <summary>The words from one line to another; null where the text is not kept or not disclosed.</summary>
    public string? Words(int from, int to) =>
        Lines.Count == 0 ? null : string.Join('\n', Lines.Skip(from - 1).Take(to - from + 1).Select(line => line.Text));
}
