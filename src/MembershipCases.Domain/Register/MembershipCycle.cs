namespace MembershipCases.Domain.Register;

/// <summary>
/// The re-evaluation of a membership: its cycle and next date. A part of the membership; both are facts of the
/// register, and it returns events for the membership to record.
/// </summary>
internal sealed class MembershipCycle
{
    private readonly MembershipFacts _facts;

    internal MembershipCycle(MembershipFacts facts) => _facts = facts;

    /// <summary>The cycle; <see cref="Cycle.Usual"/> when none was chosen.</summary>
    public Cycle Chosen => Cycle.Parse(_facts.Last(FactKind.ReevaluationCycle)) ?? Cycle.Usual;

    public DateOnly? Next => FactForm.Day(_facts.Last(FactKind.NextReevaluation));

    public Result<IReadOnlyList<HistoryEvent>> Set(
        Cycle cycle, DateOnly next, MembershipStatus status, Source source, Recorder by)
    {
        var isAsBefore = _facts.Last(FactKind.ReevaluationCycle) == cycle.ToString();
        if (Cycle.Parse(cycle.ToString()) is null) return RegisterErrors.CycleMalformed;
        if (isAsBefore && next == Next) return RegisterErrors.FactUnchanged.At("Kind");
        var stated = new List<HistoryEvent>();
        if (next != Next)
        {
            var moved = Move(next, status, source, by);
            if (!moved.IsOk) return moved.Refused<IReadOnlyList<HistoryEvent>>();
            stated.Add(moved.Value);
        }

        if (isAsBefore) return stated;
        var chosen = _facts.State(FactKind.ReevaluationCycle, cycle.ToString(), by.Day, source, by);
        return chosen.Then<IReadOnlyList<HistoryEvent>>(happened => (List<HistoryEvent>)[.. stated, happened]);
    }

    /// <summary>Moves the next date to another day, today or later.</summary>
    public Result<FactStated> Move(DateOnly to, MembershipStatus status, Source source, Recorder by)
    {
        if (status != MembershipStatus.Member) return RegisterErrors.ReevaluationNeedsMember;
        if (to < by.Day) return RegisterErrors.ReevaluationInPast;
        var stated = _facts.State(FactKind.NextReevaluation, FactForm.Of(to), by.Day, source, by);
        return stated.IsOk ? stated : stated.Error.At("Next");
    }

    /// <summary>Sets the next date by the cycle; null when it is unchanged.</summary>
    public Result<FactStated?> Schedule(bool wasReevaluated, CouncilPeriods periods, Source source, Recorder by)
    {
        var last = Next < by.Day ? Next.Value : by.Day;
        var next = wasReevaluated ? Chosen.Next(last, by.Day, periods) : Chosen.First(by.Day, periods);
        if (next == Next) return (FactStated?)null;
        return _facts.State(FactKind.NextReevaluation, FactForm.Of(next), by.Day, source, by)
            .Then<FactStated?>(stated => stated);
    }

    /// <summary>Ends the facts on re-evaluation, since the municipality is no longer a member.</summary>
    public IReadOnlyList<FactEnded> End(DateOnly on)
    {
        var ended = _facts.Holding(FactKind.NextReevaluation).Concat(_facts.Holding(FactKind.ReevaluationCycle)).ToList();
        ended.ForEach(fact => fact.End(fact.From > on ? fact.From.Value : on));
        return ended.ConvertAll(fact => new FactEnded(fact.Kind.Word(), fact.Value, on));
    }
}
