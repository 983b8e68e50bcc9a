namespace MembershipCases.Domain.Register;

/// <content>When a membership is looked at again.</content>
public sealed partial class Membership
{
    /// <summary>How often it is re-evaluated; <see cref="Cycle.Usual"/> when nobody has chosen.</summary>
    public Cycle Cycle => Cycle.Parse(Last(FactKind.ReevaluationCycle)) ?? Cycle.Usual;

    /// <summary>Chooses how often it is re-evaluated, and the next date with it.</summary>
    /// <param name="cycle">How often.</param>
    /// <param name="next">The next date, from today on.</param>
    /// <param name="source">What it rests on: a statement with a reason.</param>
    /// <param name="by">Who records it and when.</param>
    public Result<Done> SetCycle(Cycle cycle, DateOnly next, Source source, Recorder by)
    {
        var isAsBefore = Last(FactKind.ReevaluationCycle) == cycle.ToString();
        if (Cycle.Parse(cycle.ToString()) is null) return RegisterErrors.CycleMalformed;
        if (isAsBefore && next == NextReevaluation) return RegisterErrors.FactUnchanged.At("Kind");
        var moved = next == NextReevaluation ? Done.Ok : MoveReevaluation(next, source, by);
        return moved.IsOk && !isAsBefore ? State(FactKind.ReevaluationCycle, cycle.ToString(), by.Day, source, by) : moved;
    }

    /// <summary>Moves the next re-evaluation to another day, from today on.</summary>
    public Result<Done> MoveReevaluation(DateOnly to, Source source, Recorder by)
    {
        if (Status != MembershipStatus.Member) return RegisterErrors.ReevaluationNeedsMember;
        if (to < by.Day) return RegisterErrors.ReevaluationInPast;
        var stated = State(FactKind.NextReevaluation, FactForm.Of(to), by.Day, source, by);
        return stated.IsOk ? stated : stated.Error.At("Next");
    }

    /// <summary>Sets the next date by the cycle.</summary>
    /// <param name="wasReevaluated">Whether it has just been re-evaluated: then the date follows on the one that came due.</param>
    /// <param name="periods">The council's periods.</param>
    /// <param name="source">What it rests on.</param>
    /// <param name="by">Who records it and when.</param>
    public Result<Done> ScheduleReevaluation(bool wasReevaluated, CouncilPeriods periods, Source source, Recorder by)
    {
        var last = NextReevaluation < by.Day ? NextReevaluation.Value : by.Day;
        var next = wasReevaluated ? Cycle.Next(last, by.Day, periods) : Cycle.First(by.Day, periods);
        return next == NextReevaluation ? Done.Ok : State(FactKind.NextReevaluation, FactForm.Of(next), by.Day, source, by);
    }

    /// <summary>What one is no longer in is no longer re-evaluated.</summary>
    private void EndReevaluations(DateOnly on)
    {
        foreach (var fact in Holding(FactKind.NextReevaluation).ToList())
        {
            fact.End(fact.From > on ? fact.From.Value : on);
            Happened(new FactEnded(fact.Kind.Word(), fact.Value, on));
        }
    }
}
