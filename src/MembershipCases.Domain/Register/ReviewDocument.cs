namespace MembershipCases.Domain.Register;

/// <summary>A document that facts rest on. The same bytes are kept once.</summary>
public sealed class ReviewDocument : Recorded
{
    private ReviewDocument()
    {
    }

    /// <summary>A document as it came in.</summary>
    /// <param name="id">Time-ordered id.</param>
    /// <param name="sha256">SHA-256 of the file's bytes, lower-case hex.</param>
    /// <param name="title">Its title.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="text">Its text, line by line; null where only its place is cited.</param>
    /// <param name="uploadedBy">Who brought it in; null for the service.</param>
    /// <param name="at">When.</param>
    public ReviewDocument(Guid id, string sha256, string title, string fileName, string? text, Guid? uploadedBy, DateTimeOffset at)
    {
        (Id, Sha256, Title, FileName, Text, UploadedBy, UploadedAt) = (id, sha256, title, fileName, text, uploadedBy, at);
        Happened("document.added", new { sha256, title, fileName });
    }

    /// <summary>SHA-256 of the file's bytes, lower-case hex; unique.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The file's name.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Its text, line by line; null where only its place is cited.</summary>
    public string? Text { get; private set; }

    /// <summary>Who brought it in; null for the service.</summary>
    public Guid? UploadedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>When its confirmed findings went into the register; null before.</summary>
    public DateTimeOffset? ImportedAt { get; private set; }

    /// <summary>Marks that the confirmed findings are in the register. Once only.</summary>
    public Result<Done> Import(int findings, int leftOut, DateTimeOffset at)
    {
        if (ImportedAt is not null) return new Error("review.imported-before", ErrorKind.Conflict, null, ImportedAt.Value);
        ImportedAt = at;
        Happened("document.imported", new { findings, leftOut });
        return Done.Ok;
    }

    /// <summary>Gives a document that was only cited its text, when the very same file comes in.</summary>
    public void Complete(string fileName, string text, Guid uploadedBy, DateTimeOffset at)
    {
        if (Text is not null) return;
        (FileName, Text, UploadedBy, UploadedAt) = (fileName, text, uploadedBy, at);
        Happened("document.completed", new { fileName });
    }
}
