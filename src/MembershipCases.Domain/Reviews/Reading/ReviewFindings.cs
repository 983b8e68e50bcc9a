namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>What was read out of a review document. Nothing here is true until a person has confirmed it.</summary>
/// <param name="Title">The document's title, or null when it has none.</param>
/// <param name="Arenas">In the document's order.</param>
/// <param name="TwinTowns">In the document's order.</param>
/// <param name="NotUnderstood">What could not be placed, in the document's order.</param>
/// <param name="Uses">What each line was taken for; as many as the text has lines.</param>
public sealed record ReviewFindings(
    string? Title,
    IReadOnlyList<ArenaFinding> Arenas,
    IReadOnlyList<TwinTownFinding> TwinTowns,
    IReadOnlyList<NotUnderstood> NotUnderstood,
    IReadOnlyList<LineUse> Uses);

/// <summary>Lines from one to another, both included, counted from 1.</summary>
public readonly record struct LineSpan(int From, int To);

/// <summary>What the reader took a line for.</summary>
public enum LineUse
{
    /// <summary>Nothing is written on it.</summary>
    Blank,

    /// <summary>The document's title.</summary>
    Title,

    /// <summary>What stands before the first arena of the document or of a part.</summary>
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

    /// <summary>It could not be placed.</summary>
    NotUnderstood,
}
