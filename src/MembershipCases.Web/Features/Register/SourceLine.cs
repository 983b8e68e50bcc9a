namespace MembershipCases.Web.Features.Register;

/// <summary>What a fact rests on, as it is shown: the words, and the way to them.</summary>
public sealed record SourceLine(SourceKind Kind)
{
    /// <summary>The document's title.</summary>
    public string? Document { get; init; }

    /// <summary>The place in the document, where its text is kept.</summary>
    public string? Href { get; init; }

    /// <summary>Page in the document.</summary>
    public int? Page { get; init; }

    /// <summary>First line.</summary>
    public int? FromLine { get; init; }

    /// <summary>Last line.</summary>
    public int? ToLine { get; init; }

    /// <summary>The sentence, or the text of the resolution's point; null where it is not kept.</summary>
    public string? Quote { get; init; }

    /// <summary>The item's number in the meeting, such as 11/20.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>The day of the resolution.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>The point.</summary>
    public int? Point { get; init; }

    /// <summary>The case in which it was resolved.</summary>
    public CaseNumber? Case { get; init; }

    /// <summary>Who said so.</summary>
    public string? StatedBy { get; init; }

    /// <summary>Why they say so.</summary>
    public string? Reason { get; init; }
}
