namespace MembershipCases.Web.Features.Reminders;

/// <summary>
/// Forecasts the re-evaluation cases of a period: each opens automatically on its date, and its steps follow as the
/// process defines.
/// </summary>
public sealed class Forecast(IProcessEngine engine, ProcessDefinitions definitions, Texts texts, CurrentUser user)
{
    /// <summary>More steps than any process takes in a year: one that takes more goes round without a day passing.</summary>
    private const int MostSteps = 500;

    /// <summary>What is foreseen of a re-evaluation, and whether all of it could be.</summary>
    /// <param name="Items">What falls due.</param>
    /// <param name="IsWhole">Whether the process went on from its own first outcomes to its end or the last day.</param>
    public sealed record Foreseen(IReadOnlyList<DueItem> Items, bool IsWhole);

    /// <summary>The re-evaluation until its case opens, and the steps of that case.</summary>
    /// <param name="reevaluation">The membership's re-evaluation.</param>
    /// <param name="to">The last day.</param>
    /// <param name="inTime">Whether every step is done on its last day; otherwise none ever is.</param>
    public Foreseen Of(DueItem reevaluation, DateOnly to, bool inTime)
    {
        var items = new List<DueItem>();
        var opens = reevaluation.Subject.Anchor > user.Today ? reevaluation.Subject.Anchor : user.Today;
        items.Add(reevaluation with { Subject = reevaluation.Subject with { Until = opens.AddDays(-1) } });
        if (opens > to) return new Foreseen(items, true);
        var definition = definitions.Latest(CaseKind.Reevaluate);
        var facts = new ProcessFacts
        {
            Origin = Domain.Cases.Origin.Reevaluation.Word(),
            DecidingBody = Domain.Cases.DecidingBody.Council.Word(),
            Advice = Domain.Register.Advice.Continue.Word(),
            Offices = [.. reevaluation.Subject.Offices.Select(office => office.ToString())],
        };
        var walked = engine.Advance(definition, ProcessState.New, new ProcessEvent.Started(), facts);
        if (!walked.IsOk) return new Foreseen(items, false);
        var open = new Queue<(OpenedStep Step, DateOnly Since)>(walked.Value.Opened.Select(step => (step, opens)));
        for (var steps = 0; open.TryDequeue(out var next); steps++)
        {
            if (steps == MostSteps) return new Foreseen(items, false);
            var step = definition.Steps[next.Step.ElementId];
            var due = step.Deadline is { } span ? new Deadline(next.Since, span).Due : next.Since;
            if (step.Deadline is not null)
                items.Add(DueItemOf(reevaluation, next.Step, step, next.Since, due, inTime));
            if (!inTime || due > to) continue;
            walked = engine.Advance(definition, walked.Value.State,
                new ProcessEvent.StepCompleted(next.Step.Token, step.Outcomes[0]), facts);
            if (!walked.IsOk) return new Foreseen(items, false);
            foreach (var opened in walked.Value.Opened) open.Enqueue((opened, due));
        }

        return new Foreseen(items, true);
    }

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
