namespace MembershipCases.Web.Wording;

/// <summary>Renders the cycle of a membership's re-evaluations in the reader's language.</summary>
public static class CycleWords
{
    /// <summary>The cycle as text.</summary>
    public static string Shown(this Texts texts, Cycle cycle) => cycle.Kind switch
    {
        CycleKind.CouncilPeriod => texts["cycle.council-period"],
        CycleKind.FixedDay => texts["cycle.from", Often(texts, cycle.Count), cycle.Day!.Value.Show()],
        _ => Often(texts, cycle.Count),
    };

    private static string Often(Texts texts, int years) => years switch
    {
        1 => texts["cycle.yearly"],
        2 => texts["cycle.every-second-year"],
        _ => texts["cycle.every-so-many-years", years],
    };
}
