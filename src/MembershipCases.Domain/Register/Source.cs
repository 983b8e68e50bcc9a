namespace MembershipCases.Domain.Register;

/// <summary>The kind of a source.</summary>
public enum SourceKind
{
    /// <summary>A passage in a document.</summary>
    Document,

    /// <summary>A point of a resolution recorded in the service.</summary>
    ResolutionPoint,

    /// <summary>A point of the council's that was recorded as a mandate.</summary>
    Mandate,

    /// <summary>A person's statement, with a reason.</summary>
    Statement,
}

/// <summary>The source of a fact.</summary>
public sealed record Source
{
    private Source()
    {
    }

    /// <summary>The kind of source.</summary>
    public SourceKind Kind { get; private init; }

    /// <summary>The document, for <see cref="SourceKind.Document"/>.</summary>
    public Guid? DocumentId { get; private init; }

    /// <summary>The page, from 1; null when the document has none.</summary>
    public int? Page { get; private init; }

    /// <summary>First line, from 1.</summary>
    public int? FromLine { get; private init; }

    /// <summary>Last line, from 1.</summary>
    public int? ToLine { get; private init; }

    /// <summary>The quoted text; null where the document's text is not stored.</summary>
    public string? Quote { get; private init; }

    /// <summary>The resolution or mandate.</summary>
    public Guid? DecisionId { get; private init; }

    /// <summary>The number of the point.</summary>
    public int? Point { get; private init; }

    /// <summary>The person, for <see cref="SourceKind.Statement"/>.</summary>
    public Guid? StatedBy { get; private init; }

    /// <summary>The reason that they gave.</summary>
    public string? Reason { get; private init; }

    /// <summary>A passage in a document.</summary>
    public static Source InDocument(Guid documentId, int? page, int? fromLine, int? toLine, string? quote) =>
        new() { Kind = SourceKind.Document, DocumentId = documentId, Page = page, FromLine = fromLine, ToLine = toLine,
            Quote = quote };

    /// <summary>The same passage without the quoted text.</summary>
    public Source WithoutQuote() => this with { Quote = null };

    /// <summary>A point of a resolution recorded in the service.</summary>
    public static Source InResolution(Guid resolutionId, int point) =>
        new() { Kind = SourceKind.ResolutionPoint, DecisionId = resolutionId, Point = point };

    /// <summary>A point of the council's that was recorded as a mandate.</summary>
    public static Source InMandate(Guid mandateId, int? point) =>
        new() { Kind = SourceKind.Mandate, DecisionId = mandateId, Point = point };

    /// <summary>A person's statement.</summary>
    public static Source Statement(Guid userId, string reason) =>
        new() { Kind = SourceKind.Statement, StatedBy = userId, Reason = reason };
}
