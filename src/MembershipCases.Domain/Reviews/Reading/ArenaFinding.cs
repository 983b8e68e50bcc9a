namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>An arena described in the document.</summary>
/// <param name="Number">The number in the document, from 1.</param>
/// <param name="Part">The number of the document's part, or null when it has no parts.</param>
/// <param name="Heading">The heading as written; several lines are joined.</param>
/// <param name="OtherNames">Abbreviations and other names, each with its place.</param>
/// <param name="Responsible">Offices as written, with a capital first.</param>
/// <param name="Participation">Whether the municipality participates actively.</param>
/// <param name="Status">What is proposed, requested or decided.</param>
/// <param name="ArenaSince">Since when the arena exists, as written («1986», «slutten av 60-tallet»).</param>
/// <param name="MemberSince">Since when the municipality is a member, as written.</param>
/// <param name="Through">The organisation through which the municipality is a member.</param>
/// <param name="Lines">First and last line of the section.</param>
/// <param name="Confidence">From 0 to 1: the lowest of heading, offices, participation and status.</param>
/// <param name="Questions">Doubts for a person to settle.</param>
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
