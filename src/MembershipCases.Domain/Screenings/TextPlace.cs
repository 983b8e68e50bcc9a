namespace MembershipCases.Domain.Screenings;

/// <summary>The place of a text that can be screened: a part of a record and the name of the text.</summary>
/// <param name="RecordId">The part, such as an assessment or a step; the record itself when the text is in no
/// part.</param>
/// <param name="Field">The text's stable name, such as <c>reasoning</c>.</param>
public readonly record struct TextPlace(Guid RecordId, string Field);
