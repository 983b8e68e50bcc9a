namespace MembershipCases.Domain.Cases;

/// <summary>The facts of a case that the process's conditions, loops and timers use.</summary>
internal static class FactsOfCase
{
    public static ProcessFacts Of(MembershipCase of, string advice, IReadOnlyList<string> offices) => new()
    {
        Origin = of.Origin.Word(),
        Mandate = of.MandateStrength?.Word() ?? "",
        DecidingBody = of.DecidingBody.Word(),
        Advice = advice,
        Offices = offices,
        Dates = of.Implementation is { } done
            ? new Dictionary<string, DateOnly> { ["effectiveDate"] = done.EffectiveOn }
            : [],
    };
}
