namespace MembershipCases.Web.Features.Register;

/// <summary>The displayed source of a fact: the quote and its address.</summary>
public sealed record SourceLine(SourceKind Kind)
{
    /// <summary>The document's title.</summary>
    public string? Document { get; init; }

    /// <summary>The place in the document, when its text is stored.</summary>
    public string? Href { get; init; }

    /// <summary>Page in the document.</summary>
    public int? Page { get; init; }

    /// <summary>First line.</summary>
    public int? FromLine { get; init; }

    /// <summary>Last line.</summary>
    public int? ToLine { get; init; }

    /// <summary>The quote, or the text of the resolution's point; null when not stored.</summary>
    public string? Quote { get; init; }

    /// <summary>The item's number in the meeting, such as 11/20.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>The day of the resolution.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>The number of the point.</summary>
    public int? Point { get; init; }

    /// <summary>The case in which it was resolved.</summary>
    public CaseNumber? Case { get; init; }

    /// <summary>The person who stated it.</summary>
    public string? StatedBy { get; init; }

    /// <summary>The reason that they gave.</summary>
    public string? Reason { get; init; }
}
