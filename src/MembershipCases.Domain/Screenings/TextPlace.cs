namespace MembershipCases.Domain.Screenings;

/// <summary>Where a text stands that can be screened: in which part of a record, and which of its texts.</summary>
/// <param name="RecordId">The part, such as an assessment or a step; the record itself where the text stands in no part.</param>
/// <param name="Field">The text's stable name, such as <c>reasoning</c>.</param>
public readonly record struct TextPlace(Guid RecordId, string Field);

/// <summary>A text as it stands in a record.</summary>
/// <param name="Place">Where.</param>
/// <param name="Text">What it says.</param>
/// <param name="Series">What the place has in common with others that say the same in other words, such as an office's later assessment; null when it stands alone.</param>
/// <param name="AboutUserId">The person whom it speaks of, who may read it; null when it speaks of none.</param>
public sealed record HeldText(TextPlace Place, string Text, (Guid Owner, string Field)? Series = null, Guid? AboutUserId = null);

/// <summary>The kinds of records whose texts can be screened.</summary>
public enum ScreenedRecord
{
    /// <summary>A case.</summary>
    Case,

    /// <summary>A membership.</summary>
    Membership,

    /// <summary>A mandate.</summary>
    Mandate,

    /// <summary>A review document.</summary>
    Document,
}
