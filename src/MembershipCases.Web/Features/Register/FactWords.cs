namespace MembershipCases.Web.Features.Register;

/// <summary>Formats a fact's value and period in the user's language.</summary>
public static class FactWords
{
    /// <summary>The name of a status, or that it is not known.</summary>
    public static string StatusName(this Texts texts, MembershipStatus? status) =>
        status is { } known ? texts.Name(known) : texts["register.status-unknown"];

    /// <summary>The value: names for choices, formatted dates.</summary>
    public static string Shown(this Texts texts, ShowMembership.FactLine fact) => fact.Kind switch
    {
        FactKind.ArenaKind => texts.Name(Words.Parse<ArenaKind>(fact.Value)!.Value),
        FactKind.Status => texts.Name(Words.Parse<MembershipStatus>(fact.Value)!.Value),
        FactKind.NextReevaluation => FactForm.Day(fact.Value)!.Value.Show(),
        FactKind.ReevaluationCycle => texts.Shown(Cycle.Parse(fact.Value)!),
        FactKind.NoticeMonths => texts["register.months", fact.Value],
        _ => fact.Value,
    };

    /// <summary>The period, or null when both ends are unknown.</summary>
    public static string? Period(this Texts texts, ShowMembership.FactLine fact) => (fact.From, fact.To) switch
    {
        ({ } from, { } to) => texts["register.from-to", from.Show(), to.Show()].Value,
        ({ } from, null) => texts["register.from", from.Show()].Value,
        (null, { } to) => texts["register.until", to.Show()].Value,
        _ => null,
    };
}
