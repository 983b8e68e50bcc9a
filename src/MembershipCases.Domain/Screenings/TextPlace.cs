namespace MembershipCases.Domain.Screenings;

/// <summary>Where a text stands that can be screened: in which part of a record, and which of its texts.</summary>
/// <param name="RecordId">The part, such as an assessment or a step; the record itself where the text stands in no
/// part.</param>
/// <param name="Field">The text's stable name, such as <c>reasoning</c>.</param>
public readonly record struct TextPlace(Guid RecordId, string Field);
