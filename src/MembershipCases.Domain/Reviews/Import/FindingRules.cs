namespace MembershipCases.Domain.Reviews.Import;

/// <summary>
/// What may be recorded of a finding: what was read, and besides what a person states themselves, with a reason.
/// </summary>
internal static class FindingRules
{
    /// <summary>Why nobody may record it so; null when it may be recorded.</summary>
    public static Error? Refusal(FindingRead read, FindingText proposed, FindingText text)
    {
        if (string.IsNullOrWhiteSpace(text.Name)) return ImportErrors.NameMissing;
        if (text.Kind is null) return ImportErrors.KindMissing;
        if (text.MembershipId is null && FirstStatus(read, text) is { } refusal) return refusal;
        var states = text.StatesStatus(read);
        if (text.RecordsMandate && (states || text.Strength is null)) return ImportErrors.MandateNotRead;
        if (!string.IsNullOrWhiteSpace(text.Reason)) return null;
        if (states) return ImportErrors.StatusNotRead;
        return text.OwnOffices(proposed).Any() ? ImportErrors.ReasonMissing : null;
    }

    /// <summary>
    /// Why this person may not state what the document does not say. About an existing membership they need to maintain
    /// it; an office of a new one they need to act for. Offices of an existing membership are asked about at the import.
    /// </summary>
    public static Error? RefusalTo(
        Actor by, FindingRead read, FindingText proposed, FindingText text, Membership? membership)
    {
        if (membership is not null)
            return text.StatesStatus(read) && !membership.IsKeptBy(by) ? ImportErrors.StatementNotYours : null;
        return by.Is(Role.Administrator) || text.OwnOffices(proposed).All(office => by.Is(Role.CaseHandler, office))
            ? null
            : ImportErrors.OfficeNotYours;
    }

    private static Error? FirstStatus(FindingRead read, FindingText text)
    {
        if (text.FirstStatus is not { } status) return ImportErrors.StatusMissing;
        return FirstStatuses.Of(read).Contains(status) ? null : ImportErrors.StatusNotSupported;
    }
}
