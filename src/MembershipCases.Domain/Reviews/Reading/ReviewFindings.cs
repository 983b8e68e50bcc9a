namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>The findings of a review document. None is a fact until a person has confirmed it.</summary>
/// <param name="Title">The document's title, or null when it has none.</param>
/// <param name="Arenas">In the document's order.</param>
/// <param name="TwinTowns">In the document's order.</param>
/// <param name="NotUnderstood">Text that could not be interpreted, in the document's order.</param>
/// <param name="Uses">The interpretation of each line of the text.</param>
public sealed record ReviewFindings(
    string? Title,
    IReadOnlyList<ArenaFinding> Arenas,
    IReadOnlyList<TwinTownFinding> TwinTowns,
    IReadOnlyList<NotUnderstood> NotUnderstood,
    IReadOnlyList<LineUse> Uses);

/// <summary>A range of lines, inclusive, counted from 1.</summary>
public readonly record struct LineSpan(int From, int To);

/// <summary>The interpretation of a line.</summary>
public enum LineUse
{
    /// <summary>A blank line.</summary>
    Blank,

    /// <summary>The document's title.</summary>
    Title,

    /// <summary>Text before the first arena of the document or of a part.</summary>
    Intro,

    /// <summary>The heading of a part.</summary>
    Part,

    /// <summary>The heading of an arena.</summary>
    Heading,

    /// <summary>The text of an arena's section.</summary>
    Section,

    /// <summary>The text on the twin towns.</summary>
    TwinTowns,

    /// <summary>Page numbers, running heads and tables of contents.</summary>
    Furniture,

    /// <summary>The line could not be interpreted.</summary>
    NotUnderstood,
}
