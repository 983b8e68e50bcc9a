namespace MembershipCases.Domain.Screenings;

/// <summary>A text in a record that can be screened.</summary>
/// <param name="Place">The place of the text.</param>
/// <param name="Text">The text.</param>
/// <param name="Series">The series of places with the same subject, such as an office's later assessments; null when
/// there is none.</param>
/// <param name="AboutUserId">The person whom it concerns, who may read it; null when it concerns none.</param>
public sealed record HeldText(
    TextPlace Place, string Text, (Guid Owner, string Field)? Series = null, Guid? AboutUserId = null);
