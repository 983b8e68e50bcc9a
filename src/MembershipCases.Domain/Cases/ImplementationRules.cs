namespace MembershipCases.Domain.Cases;

/// <summary>Rules for when a resolution may take effect.</summary>
public static class ImplementationRules
{
    /// <summary>The first day without membership when notice is given on a day.</summary>
    public static DateOnly EarliestEnd(DateOnly letterSentOn, int noticeMonths) => letterSentOn.AddMonths(noticeMonths);

    /// <summary>The last day on which a resolution can take effect, counted from a day.</summary>
    public static DateOnly LastEffect(DateOnly from) => from.AddYears(10);

    /// <summary>All errors; empty when valid.</summary>
    /// <param name="done">The implementation.</param>
    /// <param name="noticeMonths">The notice period.</param>
    /// <param name="resolvedOn">The day of the resolution or mandate; null when unknown.</param>
    /// <param name="today">The day in Oslo.</param>
    public static IEnumerable<Error> Check(
        Implementation done, int noticeMonths, DateOnly? resolvedOn, DateOnly today)
    {
        if (done.LetterSentOn < resolvedOn)
            yield return ImplementationErrors.BeforeResolution(resolvedOn.Value, nameof(Implementation.LetterSentOn));
        if (EffectRefusal(done.EffectiveOn, resolvedOn, today) is { } refusal) yield return refusal;
        else if (done.EffectiveOn < done.LetterSentOn) yield return CaseErrors.EffectiveBeforeLetter;
        if (done.LetterSentOn > today)
        {
            yield return CaseErrors.DateInFuture(nameof(Implementation.LetterSentOn));
            yield break;
        }

        var earliest = EarliestEnd(done.LetterSentOn, noticeMonths);
        if (done.EffectiveOn < earliest && string.IsNullOrWhiteSpace(done.Reason))
            yield return CaseErrors.NoticeNotRunOut(earliest);
    }

    /// <summary>The error of the day on which a resolution takes effect; null when it can.</summary>
    /// <param name="effectiveOn">The day.</param>
    /// <param name="resolvedOn">The day of the resolution or mandate; null when unknown.</param>
    /// <param name="today">The day from which the last one is counted.</param>
    internal static Error? EffectRefusal(DateOnly? effectiveOn, DateOnly? resolvedOn, DateOnly today)
    {
        const string field = nameof(Implementation.EffectiveOn);
        if (effectiveOn < resolvedOn) return ImplementationErrors.BeforeResolution(resolvedOn.Value, field);
        return effectiveOn > LastEffect(today) ? ImplementationErrors.TooFarAhead(LastEffect(today), field) : null;
    }
}
