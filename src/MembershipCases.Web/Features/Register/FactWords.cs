namespace MembershipCases.Web.Features.Register;

/// <summary>A fact's value and period in the reader's words.</summary>
public static class FactWords
{
    /// <summary>The value: names for choices, dates as people write them.</summary>
    public static string Shown(this Texts texts, ShowMembership.FactLine fact) => fact.Kind switch
    {
        FactKind.ArenaKind => texts.Name(Words.Parse<ArenaKind>(fact.Value)!.Value),
        FactKind.Status => texts.Name(Words.Parse<MembershipStatus>(fact.Value)!.Value),
        FactKind.NextReevaluation => FactForm.Day(fact.Value)!.Value.Show(),
        FactKind.ReevaluationCycle => texts.Shown(Cycle.Parse(fact.Value)!),
        FactKind.NoticeMonths => texts["register.months", fact.Value],
        _ => fact.Value,
    };

    /// <summary>The period, or null where no end of it is known.</summary>
    public static string? Period(this Texts texts, ShowMembership.FactLine fact) => (fact.From, fact.To) switch
    {
        ({ } from, { } to) => texts["register.from-to", from.Show(), to.Show()].Value,
        ({ } from, null) => texts["register.from", from.Show()].Value,
        (null, { } to) => texts["register.until", to.Show()].Value,
        _ => null,
    };
}
