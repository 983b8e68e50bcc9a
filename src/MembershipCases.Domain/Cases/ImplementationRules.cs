namespace MembershipCases.Domain.Cases;

/// <summary>Rules for when a resolution may take effect.</summary>
public static class ImplementationRules
{
    /// <summary>The first day without membership when notice is given on a day.</summary>
    public static DateOnly EarliestEnd(DateOnly letterSentOn, int noticeMonths) => letterSentOn.AddMonths(noticeMonths);

    /// <summary>All errors; empty when valid.</summary>
    public static IEnumerable<Error> Check(Implementation done, int noticeMonths, DateOnly today)
    {
        if (done.LetterSentOn > today) yield return CaseErrors.DateInFuture(nameof(Implementation.LetterSentOn));
        if (done.EffectiveOn < done.LetterSentOn) yield return CaseErrors.EffectiveBeforeLetter;
        var earliest = EarliestEnd(done.LetterSentOn, noticeMonths);
        if (done.EffectiveOn < earliest && string.IsNullOrWhiteSpace(done.Reason))
            yield return CaseErrors.NoticeNotRunOut(earliest);
    }
}
