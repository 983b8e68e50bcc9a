namespace MembershipCases.Domain.Register;

/// <summary>What sort of thing a fact rests on.</summary>
public enum SourceKind
{
    /// <summary>A sentence in a document.</summary>
    Document,

    /// <summary>A point of a resolution recorded here.</summary>
    ResolutionPoint,

    /// <summary>A point of the council's that came as a mandate.</summary>
    Mandate,

    /// <summary>Someone's statement, with a reason.</summary>
    Statement,
}

/// <summary>What a fact rests on.</summary>
public sealed record Source
{
    private Source()
    {
    }

    /// <summary>What sort of thing it is.</summary>
    public SourceKind Kind { get; private init; }

    /// <summary>The document, for <see cref="SourceKind.Document"/>.</summary>
    public Guid? DocumentId { get; private init; }

    /// <summary>Page, counted from 1; null when the document tells none.</summary>
    public int? Page { get; private init; }

    /// <summary>First line, counted from 1.</summary>
    public int? FromLine { get; private init; }

    /// <summary>Last line, counted from 1.</summary>
    public int? ToLine { get; private init; }

    /// <summary>The words of the document; null where the document's text is not kept.</summary>
    public string? Quote { get; private init; }

    /// <summary>The resolution or mandate.</summary>
    public Guid? DecisionId { get; private init; }

    /// <summary>The point's number in it.</summary>
    public int? Point { get; private init; }

    /// <summary>Who said so, for <see cref="SourceKind.Statement"/>.</summary>
    public Guid? StatedBy { get; private init; }

    /// <summary>Why they say so.</summary>
    public string? Reason { get; private init; }

    /// <summary>A place in a document.</summary>
    public static Source InDocument(Guid documentId, int? page, int? fromLine, int? toLine, string? quote) =>
        new() { Kind = SourceKind.Document, DocumentId = documentId, Page = page, FromLine = fromLine, ToLine = toLine,
            Quote = quote };

    /// <summary>The same place without its words.</summary>
    public Source WithoutQuote() => this with { Quote = null };

    /// <summary>A point of a resolution recorded here.</summary>
    public static Source InResolution(Guid resolutionId, int point) =>
        new() { Kind = SourceKind.ResolutionPoint, DecisionId = resolutionId, Point = point };

    /// <summary>A point of the council's that came as a mandate.</summary>
    public static Source InMandate(Guid mandateId, int? point) =>
        new() { Kind = SourceKind.Mandate, DecisionId = mandateId, Point = point };

    /// <summary>A person's statement.</summary>
    public static Source Statement(Guid userId, string reason) =>
        new() { Kind = SourceKind.Statement, StatedBy = userId, Reason = reason };
}
