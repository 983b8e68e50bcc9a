namespace MembershipCases.Domain;

/// <summary>What corrections of every kind of record have in common.</summary>
internal static class CorrectionForm
{
    /// <summary>The prefix of the fields of texts before the correction.</summary>
    public const string BeforePrefix = "before-";

    /// <summary>The prefix of the fields of texts after the correction.</summary>
    public const string AfterPrefix = "after-";

    /// <summary>The field of the reason for it.</summary>
    public const string Reason = "reason";

    /// <summary>The state of a correction.</summary>
    /// <param name="decidedAt">When it took effect or was refused; null while it waits.</param>
    /// <param name="refusedFor">The reason for the refusal; null when not refused.</param>
    public static CorrectionState StateOf(DateTimeOffset? decidedAt, string? refusedFor) => decidedAt is null
        ? CorrectionState.Waiting
        : refusedFor is null ? CorrectionState.Made : CorrectionState.Refused;
}
