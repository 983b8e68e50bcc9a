namespace MembershipCases.Web.Features.Reminders;

/// <summary>
/// Forecasts the re-evaluation cases of a period: each opens automatically on its date, and its steps follow as the
/// process defines.
/// </summary>
public sealed class Forecast(IProcessEngine engine, ProcessDefinitions definitions, Texts texts, CurrentUser user)
{
    /// <summary>The re-evaluation until its case opens, and the steps of that case.</summary>
    /// <param name="reevaluation">The membership's re-evaluation.</param>
    /// <param name="to">The last day.</param>
    /// <param name="inTime">Whether every step is done on its last day; otherwise none ever is.</param>
    public IEnumerable<DueItem> Of(DueItem reevaluation, DateOnly to, bool inTime)
    {
        var opens = reevaluation.Subject.Anchor > user.Today ? reevaluation.Subject.Anchor : user.Today;
        yield return reevaluation with { Subject = reevaluation.Subject with { Until = opens.AddDays(-1) } };
        if (opens > to) yield break;
        var definition = definitions.Latest(CaseKind.Reevaluate);
        var facts = new ProcessFacts
        {
            Origin = Domain.Cases.Origin.Reevaluation.Word(),
            DecidingBody = Domain.Cases.DecidingBody.Council.Word(),
            Advice = Domain.Register.Advice.Continue.Word(),
            Offices = [.. reevaluation.Subject.Offices.Select(office => office.ToString())],
        };
        var walked = Walk(definition, facts, ProcessState.New, new ProcessEvent.Started());
        var open = new Queue<(OpenedStep Step, DateOnly Since)>(walked.Opened.Select(step => (step, opens)));
        while (open.TryDequeue(out var next))
        {
            var step = definition.Steps[next.Step.ElementId];
            var due = step.Deadline is { } span ? new Deadline(next.Since, span).Due : next.Since;
            if (step.Deadline is not null)
                yield return DueItemOf(reevaluation, next.Step, step, next.Since, due, inTime);
            if (!inTime || due > to) continue;
            walked = Walk(definition, facts, walked.State,
                new ProcessEvent.StepCompleted(next.Step.Token, step.Outcomes[0]));
            foreach (var opened in walked.Opened) open.Enqueue((opened, due));
        }
    }

    private Advance Walk(ProcessDefinition definition, ProcessFacts facts, ProcessState state, ProcessEvent happened) =>
        engine.Advance(definition, state, happened, facts) is { IsOk: true } advance
            ? advance.Value
            : throw new InvalidOperationException(
                $"The process {definition.Kind} version {definition.Version} does not go on from its own first outcomes.");

    private DueItem DueItemOf(
        DueItem reevaluation, OpenedStep opened, StepDefinition step, DateOnly since, DateOnly due, bool inTime)
    {
        var role = Words.Parse<Role>(step.Role) ?? Role.CaseHandler;
        var office = opened.Office is { } key ? Guid.Parse(key) : (Guid?)null;
        var subject = new Subject
        {
            Kind = ReminderKind.Step,
            Id = user.NewId(),
            Anchor = due,
            Since = since,
            Until = inTime ? due : null,
            Doers = [new Authority(role, office)],
            Offices = office is { } one ? [one] : reevaluation.Subject.Offices,
            IsCouncils = role == Role.CouncilSecretariat,
        };
        return new DueItem(subject, new ReminderSummary
        {
            Title = texts.In(Language.Bokmål, "case.title-reevaluate", reevaluation.Summary.Title),
            Step = step.Name,
            Due = new DueSum(due, since, step.Deadline),
            Path = reevaluation.Summary.Path,
        });
    }
}
