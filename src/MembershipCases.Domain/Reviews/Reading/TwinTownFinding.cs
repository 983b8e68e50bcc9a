namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>A twin town mentioned in the document.</summary>
/// <param name="Name">The name as written, the first when two are separated by a dash.</param>
/// <param name="OtherNames">The other names.</param>
/// <param name="Since">Since when they are twin towns, as written.</param>
/// <param name="Responsible">The responsible offices.</param>
/// <param name="Status">What is proposed for the twin towns.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Questions">Doubts for a person to settle.</param>
public sealed record TwinTownFinding(
    Found<string> Name,
    IReadOnlyList<string> OtherNames,
    Found<string>? Since,
    IReadOnlyList<Found<string>> Responsible,
    Found<StatusRead>? Status,
    double Confidence,
    IReadOnlyList<ReviewQuestion> Questions);
