namespace MembershipCases.Domain.Screenings;

/// <summary>A text as it stands in a record.</summary>
/// <param name="Place">Where.</param>
/// <param name="Text">What it says.</param>
/// <param name="Series">What the place has in common with others that say the same in other words, such as an office's
/// later assessment; null when it stands alone.</param>
/// <param name="AboutUserId">The person whom it speaks of, who may read it; null when it speaks of none.</param>
public sealed record HeldText(
    TextPlace Place, string Text, (Guid Owner, string Field)? Series = null, Guid? AboutUserId = null);
