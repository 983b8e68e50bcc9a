using MembershipCases.Domain.Process.Bpmn;
using MembershipCases.Domain.Process.Engine;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>A case that is led through its process by acts, on the engine and the definition that the service has.</summary>
internal sealed class CaseWalk
{
    private static readonly BuiltInEngine Engine = new();
    private static readonly string[] Keys = ["climate", "culture"];
    private static readonly Dictionary<CaseKind, ProcessDefinition> Definitions = new()
    {
        [CaseKind.Join] = Read("join.bpmn"),
        [CaseKind.Withdraw] = Read("withdraw.bpmn"),
    };

    private readonly Actor handler, commissioner, government, council;
    private readonly Dictionary<Guid, Standing> before = [];
    private readonly ProcessDefinition definition;
    private int acts;

    public CaseWalk(CaseKind kind)
    {
        var offices = Keys.Select(key =>
            new Office(NewId(), key, OfficeKind.Commissioner, key, key, key, null, null)).ToList();
        (definition, handler, commissioner) = (Definitions[kind], InAll(Role.CaseHandler), InAll(Role.Commissioner));
        (government, council) = (OneCase.As(Role.CityGovernmentSecretariat), OneCase.As(Role.CouncilSecretariat));
        Case = MembershipCase.Open(NewId(), new CaseNumber(2026, 1), new NewCase
        {
            Kind = kind, MembershipId = NewId(), Title = "Sak", Origin = Origin.OwnInitiative,
            DecidingBody = DecidingBody.Council, Offices = offices,
        }, 1, Actor.Service, Now).Value!;
        Advance(new ProcessEvent.Started());

        Actor InAll(Role role) => new(NewId(), "Noen", [.. offices.Select(office => new Authority(role, office.Id))]);
    }

    public static Actor Archivist { get; } = OneCase.As(Role.Archivist);

    public static Actor Administrator { get; } = OneCase.As(Role.Administrator);

    public MembershipCase Case { get; }

    /// <summary>Where the case stood before it ended last.</summary>
    public Standing? BeforeEnd { get; private set; }

    public DateOnly Today => OneCase.Today.AddDays(acts);

    private DateTimeOffset Now => OneCase.Now.AddDays(acts);

    /// <summary>What an act cannot leave as it was: the engine's state, what is open, waits, and is in force.</summary>
    public Standing Stands() => new(Case.State, Case.EndOutcome,
        string.Join(' ', Case.Steps.Where(step => step.IsOpen)
            .Select(step => $"{step.ElementId} {step.Token} {step.OpenedAt:O} {step.DueOn}").Order(StringComparer.Ordinal)),
        string.Join(' ', Case.Timers.Where(timer => timer.ClosedAt is null)
            .Select(timer => $"{timer.Token} {timer.DueOn}").Order(StringComparer.Ordinal)),
        Case.Decisions.InForce()?.Id, Case.LegalityReviewUntil,
        Case.Assessments.Count(assessment => assessment.SubmittedAt is not null),
        Case.Assessments.Count(assessment => assessment.ApprovedAt is not null));

    /// <summary>Does the open step with one of its outcomes; nothing when the case has none open.</summary>
    public void DoStep(int choice)
    {
        var open = Case.Steps.Where(step => step.IsOpen).OrderBy(step => step.OfficeId).ToList();
        if (open.Count == 0) return;
        acts++;
        var step = open[choice / 10 % open.Count];
        var (stood, of) = (Stands(), definition.Steps[step.ElementId]);
        var outcomes = of.Outcomes.Where(outcome => step.Kind != StepKind.Recommend
            || outcome is not (Outcomes.Decided or Outcomes.Rejected)).ToList();
        var done = Do(step, of, outcomes[choice % outcomes.Count]);
        if (Code(done.Errors) == "resolution-end.stopped") return;
        Assert.True(done.IsOk, $"{step.ElementId} {Code(done.Errors)}");
        before[step.Id] = stood;
        Advance(new ProcessEvent.StepCompleted(step.Token, Case.WayOn(step)));
        if (Case.ClosedAt is not null) BeforeEnd = stood;
    }

    /// <summary>Undoes the last step where that can be done, and says where the case then must stand.</summary>
    public Standing? Undo()
    {
        if (Case.Undoing.Last is not { } last) return null;
        acts++;
        var undone = Case.Amend(of => of.Undoing.Undo(last.Id, "Feil.", [], Administrator, Now, Today));
        if (undone.IsOk) return before[last.Id];
        Assert.Contains(undone.Error.Code, (string[])["undo.in-register", "undo.next-has-begun"]);
        return null;
    }

    public void Cancel()
    {
        acts++;
        var stood = Stands();
        if (!Case.Cancel("Avbrytes.", Administrator).IsOk) return;
        Advance(new ProcessEvent.Cancelled());
        BeforeEnd = stood;
    }

    /// <summary>Sets the resolution in force aside, where there is one.</summary>
    public void EndResolution()
    {
        if (Case.Decisions.InForce() is not { } resolution) return;
        acts++;
        Case.Amend(of => of.Ends.Record(NewId(), new EndedResolution(resolution.Id, ResolutionEndKind.SetAside, Today,
            "2026/5", "Statsforvalteren", "Inhabilitet."), council, Now, Today));
    }

    /// <summary>Reopens the case by two people; false when it was implemented, which is the one thing that hinders it.</summary>
    public bool Reopen()
    {
        acts++;
        var asked = Case.Amend(of => of.Reopenings.Propose(NewId(), "Feil.", Archivist, Now));
        if (!asked.IsOk)
        {
            Assert.Equal(("reopening.implemented", true), (asked.Error.Code, Case.Implementation is not null));
            return false;
        }

        var own = Case.Amend(of => of.Reopenings.Confirm(Archivist, Now, Today, Today));
        Assert.Equal("reopening.confirms-own", own.Error!.Code);
        Assert.True(Case.Amend(of => of.Reopenings.Confirm(Administrator, Now, Today, Today)).IsOk);
        return true;
    }

    public void Fire()
    {
        if (Case.Timers.FirstOrDefault(timer => timer.ClosedAt is null) is not { } timer) return;
        acts++;
        Assert.True(Case.FireTimer(timer.Id, Now));
        Advance(new ProcessEvent.TimerFired(timer.Token));
    }

    private static ProcessDefinition Read(string file) =>
        BpmnReader.Read(file, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "workflows", file))).Definition!;

    private static string? Code(IReadOnlyList<Error> errors) => errors.Count == 0 ? null : errors[0].Code;

    private static Guid NewId() => Guid.CreateVersion7(OneCase.Now);

    private Result<Step> Do(Step step, StepDefinition of, string outcome) => step.Kind switch
    {
        StepKind.Assess => Case.Assess(step.Id, new AssessmentText
        {
            Advice = AdviceRules.For(Case.Kind)[0], Reasoning = "Vurdert.",
        }, of, handler, Now, 2026),
        StepKind.Approve => Case.Approve(step.Id, outcome, "Fordi.", of, commissioner, Now),
        StepKind.Recommend => Case.Recommend(step.Id, Treat(outcome, government),
            [new RecommendationPoint(1, "Det vedtas.")], new Attendance([], []), of, government),
        StepKind.Resolve => Case.Resolve(step.Id, Treat(outcome, council), Text(outcome), of, council),
        _ => Case.Implement(step.Id, new Implementation
        {
            Point = 1, LetterSentOn = Today, LetterReference = "1", EffectiveOn = Today.AddDays(30),
        }, 0, of, handler, Now, Today),
    };

    private Treatment Treat(string outcome, Actor by) => new(NewId(), Today, 67, "1/26", outcome,
        outcome is Outcomes.Adopted or Outcomes.AdoptedAmended or Outcomes.Rejected ? null : "Fordi.", by.UserId, Now);

    private static ResolutionText Text(string outcome) => outcome switch
    {
        Outcomes.Adopted => Voted(PointOutcome.Adopted, "Det vedtas.", 67),
        Outcomes.AdoptedAmended => Voted(PointOutcome.Amended, "Det vedtas nå.", 67),
        Outcomes.Rejected => Voted(PointOutcome.Rejected, null, 7),
        _ => new ResolutionText(),
    };

    private static ResolutionText Voted(PointOutcome outcome, string? adopted, int votesFor) => new()
    {
        Points = [new() { Number = 1, Outcome = outcome, Adopted = adopted,
            Vote = new() { Present = 67, Parties = [new("A", votesFor, 67 - votesFor)] } }],
    };

    private void Advance(ProcessEvent happened)
    {
        var advance = Engine.Advance(definition, new ProcessState(Case.State), happened, Case.Facts());
        Assert.True(advance.IsOk, Code(advance.Errors));
        Case.Apply(advance.Value!, definition, Today, Now);
        if (advance.Value!.Effects.Any(effect => effect is ProcessEffect.OpenLegalityReview)) Case.OpenLegalityReview();
    }

    /// <summary>Where a case stands.</summary>
    internal sealed record Standing(
        string State, string? Ended, string Open, string Waiting, Guid? InForce, DateOnly? ReviewUntil, int Submitted,
        int Approved);
}
