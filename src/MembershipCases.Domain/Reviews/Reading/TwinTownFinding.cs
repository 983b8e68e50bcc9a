namespace MembershipCases.Domain.Reviews.Reading;

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
