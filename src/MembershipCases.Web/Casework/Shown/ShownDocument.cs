using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of a review document for one user, without its text unless that is disclosed to them.</summary>
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

    /// <summary>What the user may read of it.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>The version, which a command must state.</summary>
    public int Version { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The file's name.</summary>
    public string FileName { get; }

    /// <summary>SHA-256 of the file's bytes, lower-case hex.</summary>
    public string Sha256 { get; }

    /// <summary>The year that it concerns, when known.</summary>
    public int? Year { get; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset UploadedAt { get; }

    /// <summary>Who uploaded it; null for the service.</summary>
    public Guid? UploadedBy { get; }

    /// <summary>When its findings were imported into the register; null before that.</summary>
    public DateTimeOffset? ImportedAt { get; }

    /// <summary>Who imported them.</summary>
    public Guid? ImportedBy { get; }

    /// <summary>The number of findings by decision; null before the import.</summary>
    public ImportCount? Count { get; }

    /// <summary>The lines of its text; empty when not stored or not disclosed.</summary>
    public IReadOnlyList<ReviewLine> Lines { get; } = [];

    /// <summary>The first lines of its pages.</summary>
    public IReadOnlyList<PageStart> Pages { get; } = [];

    /// <summary>Text that the reader could not interpret.</summary>
    public IReadOnlyList<NotUnderstood> NotUnderstood { get; } = [];

    /// <summary>The text from one line to another; null when not stored or not disclosed.</summary>
    public string? Words(int from, int to) =>
        Lines.Count == 0 ? null : string.Join('\n', Lines.Skip(from - 1).Take(to - from + 1).Select(line => line.Text));
}
