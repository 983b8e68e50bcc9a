namespace MembershipCases.Domain.Mandates;

/// <summary>Which case answers which mandate.</summary>
public static class MandateRules
{
    /// <summary>The only kind of case that answers it; null when any kind does.</summary>
    public static CaseKind? KindFor(MandateAsks asks) => asks switch
    {
        MandateAsks.Join => CaseKind.Join,
        MandateAsks.Withdraw => CaseKind.Withdraw,
        MandateAsks.Reevaluate => CaseKind.Reevaluate,
        _ => null,
    };

    /// <summary>
    /// The ends of a case that answer the mandate: a body has decided, or the re-evaluation is done. One that was
    /// dropped or cancelled answers nothing.
    /// </summary>
    public static IReadOnlyList<string> Answers { get; } =
        ["joined", "withdrawn", "continued", ProcessWords.WithdrawalAdvised, "rejected"];

    /// <summary>The errors of the numbers in it; empty when valid. What is unknown stays null.</summary>
    public static IEnumerable<Error> Check(MandateText text)
    {
        var numbers = new[] { (nameof(MandateText.Number), text.Number), (nameof(MandateText.Point), text.Point),
            (nameof(MandateText.Points), text.Points) };
        foreach (var (field, number) in numbers)
            if (number < 1) yield return MandateErrors.NotCounted(field);
        if (text is { Point: >= 1, Points: >= 1 } && text.Point > text.Points) yield return MandateErrors.PointBeyondPoints;
    }

    /// <summary>The errors of the day of the resolution that closes it, which is neither older than it nor to come.</summary>
    internal static IEnumerable<Error> Check(MandateClosing closing, MandateText text, DateOnly today)
    {
        if (closing.ResolvedOn > today) yield return MandateErrors.ClosedInFuture;
        if (closing.ResolvedOn < text.ResolvedOn) yield return MandateErrors.ClosedBeforeGiven(text.ResolvedOn.Value);
    }

    /// <summary>The error when a case of this kind does not answer the mandate; null when it does.</summary>
    internal static Error? RefusalOf(MandateAsks? asks, CaseKind kind)
    {
        if (asks is not { } asked) return MandateErrors.AsksUnknown;
        return (KindFor(asked) ?? kind) == kind ? null : MandateErrors.AsksForAnother;
    }
}
