namespace MembershipCases.Domain.Reviews;

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

/// <summary>An arena that the document tells of.</summary>
/// <param name="Number">Counted from 1 through the whole document.</param>
/// <param name="Part">The number of the document's part, or null when it has no parts.</param>
/// <param name="Heading">The heading as written; several lines are joined.</param>
/// <param name="OtherNames">Abbreviations and other names, each with its place.</param>
/// <param name="Responsible">Offices as written, with a capital first.</param>
/// <param name="Participation">Whether the municipality takes an active part.</param>
/// <param name="Status">What is proposed, asked or decided.</param>
/// <param name="ArenaSince">Since when the arena exists, as written («1986», «slutten av 60-tallet»).</param>
/// <param name="MemberSince">Since when the municipality is in it, as written.</param>
/// <param name="Through">Whom the municipality is a member through.</param>
/// <param name="Lines">First and last line of the section.</param>
/// <param name="Confidence">From 0 to 1: that of the least certain of heading, offices, participation and status.</param>
/// <param name="Questions">What a person should look at.</param>
public sealed record ArenaFinding(
    int Number,
    int? Part,
    Found<string> Heading,
    IReadOnlyList<Found<string>> OtherNames,
    IReadOnlyList<Found<string>> Responsible,
    Found<ParticipationRead>? Participation,
    Found<StatusRead>? Status,
    Found<string>? ArenaSince,
    Found<string>? MemberSince,
    Found<string>? Through,
    LineSpan Lines,
    double Confidence,
    IReadOnlyList<ReviewQuestion> Questions);

/// <summary>A twin town that the document tells of.</summary>
/// <param name="Name">The name as written, the first where two are given with a stroke between.</param>
/// <param name="OtherNames">The others of them.</param>
/// <param name="Since">Since when the friendship stands, as written.</param>
/// <param name="Responsible">Offices that answer for the twin towns.</param>
/// <param name="Status">What is proposed for the twin towns.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Questions">What a person should look at.</param>
public sealed record TwinTownFinding(
    Found<string> Name,
    IReadOnlyList<string> OtherNames,
    Found<string>? Since,
    IReadOnlyList<Found<string>> Responsible,
    Found<StatusRead>? Status,
    double Confidence,
    IReadOnlyList<ReviewQuestion> Questions);

/// <summary>Text that the reader could not place.</summary>
public sealed record NotUnderstood(LineSpan Lines, string Text);

/// <summary>Something read, where it stands, and how sure the reader is.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Quote">The words it was read from.</param>
/// <param name="Confidence">From 0 to 1.</param>
public sealed record Found<T>(T Value, ReviewQuote Quote, double Confidence = 1);

/// <summary>Words of the document, found at these lines when line breaks and spaces are folded into one space.</summary>
/// <param name="Page">The page that the words begin on, or null when unknown.</param>
/// <param name="Lines">The first and the last line.</param>
/// <param name="Text">The words.</param>
public sealed record ReviewQuote(int? Page, LineSpan Lines, string Text);

/// <summary>Lines from one to another, both included, counted from 1.</summary>
public readonly record struct LineSpan(int From, int To);

/// <summary>A doubt that a person should settle.</summary>
/// <param name="Code">Stable code; the text is under <c>reviews.question.{Code}</c>.</param>
/// <param name="Arguments">Values for the text's numbered places.</param>
public sealed record ReviewQuestion(string Code, params IReadOnlyList<string> Arguments);

/// <summary>Whether the municipality takes an active part.</summary>
public enum ParticipationRead
{
    /// <summary>The document says so.</summary>
    Active,

    /// <summary>The document says that it does not.</summary>
    Passive,
}

/// <summary>What a section ends in. Advice, request and decision are never merged.</summary>
public enum StatusRead
{
    /// <summary>Advice to continue.</summary>
    Continue,

    /// <summary>Advice to continue and strengthen.</summary>
    Strengthen,

    /// <summary>Advice to withdraw.</summary>
    WithdrawProposed,

    /// <summary>Withdrawal is decided.</summary>
    WithdrawDecided,

    /// <summary>Joining is decided.</summary>
    JoinDecided,

    /// <summary>The city government is told to join.</summary>
    JoinRequested,

    /// <summary>The city government is asked to consider it.</summary>
    ConsiderRequested,
}

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
