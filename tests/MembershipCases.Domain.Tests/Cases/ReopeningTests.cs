using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>An ended case is reopened by two people, and stands where it stood before it ended.</summary>
public sealed class ReopeningTests
{
    private static readonly DateTimeOffset Ended = Now.AddHours(1), Later = Now.AddDays(14);
    private static readonly ProcessDefinition Process = new(CaseKind.Withdraw, 1, "", "",
        new Dictionary<string, StepDefinition> { ["assess"] = Definition("assess"), ["resolve"] = Definition("resolve") });

    private readonly OneCase one = new("resolve");
    private readonly Actor archivist = As(Role.Archivist), administrator = As(Role.Administrator);

    [Fact]
    public void A_cancelled_case_is_open_again_at_the_steps_that_were_open()
    {
        var was = one.At("resolve");
        Cancel();
        Assert.True(Propose(archivist).IsOk);
        Assert.Equal("cancelled", one.Case.EndOutcome);
        Assert.True(Confirm(administrator).IsOk);

        Assert.Equal((null, (DateTimeOffset?)null, "{}"), (one.Case.EndOutcome, one.Case.ClosedAt, one.Case.State));
        var open = one.Case.Steps.Single(step => step.IsOpen);
        Assert.Equal((was.Token, was.Kind), (open.Token, open.Kind));
        Assert.NotNull(was.UndoneAt);
        var made = one.Case.Reopened.Single();
        Assert.Equal(("cancelled", Ended, archivist.UserId, administrator.UserId),
            (made.Outcome, made.EndedAt, made.By, made.DecidedBy!.Value));
    }

    [Fact]
    public void The_step_that_ended_the_case_is_done_again_and_what_it_recorded_is_marked()
    {
        Reject();
        Assert.True(Propose(administrator).IsOk);
        Assert.True(Confirm(archivist).IsOk);
        var open = one.Case.Steps.Single(step => step.IsOpen);
        Assert.Equal("resolve", open.ElementId);
        Assert.Equal(Later, one.Case.Resolutions.Single().UndoneAt);
        var council = As(Role.CouncilSecretariat);
        Assert.True(one.Case.Resolve(open.Id, Treated("adopted", by: council.UserId) with { At = Later },
            Points(PointOutcome.Adopted, 60), Definition("resolve"), council).IsOk);
        Assert.Equal("adopted", one.Case.Decisions.InForce()!.Outcome);
    }

    [Fact]
    public void Each_step_has_the_time_that_it_had_left_when_the_case_ended()
    {
        one.Case.Apply(new Advance(new ProcessState("{}"), [new OpenedStep("7", "assess", one.Office.Key)], [], [], [], [], null),
            new ProcessDefinition(CaseKind.Withdraw, 1, "", "", new Dictionary<string, StepDefinition>
            {
                ["assess"] = Definition("assess") with { Deadline = Span.Parse("P10D") },
            }), Today, Now);
        var due = one.At("assess").DueOn!.Value;
        Cancel();
        Assert.True(Propose(archivist).IsOk);
        Assert.True(Confirm(administrator).IsOk);
        var open = one.Case.Steps.Single(step => step.IsOpen && step.ElementId == "assess");
        Assert.Equal(due.AddDays(14), open.DueOn);
        Assert.Equal(DeadlineChangeKind.Reopened, open.DeadlineChanges.Single().Kind);
    }

    [Fact]
    public void Only_archivists_and_administrators_take_part_and_nobody_confirms_their_own()
    {
        Assert.Equal("reopening.not-ended", Propose(archivist).Error.Code);
        Cancel();
        Assert.Equal("reopening.nothing-waits", Confirm(administrator).Error.Code);
        foreach (var role in Enum.GetValues<Role>().Except([Role.Archivist, Role.Administrator]))
            Assert.Equal("reopening.not-yours", Propose(As(role, one.Office.Id)).Error.Code);
        Assert.Equal("case.reason-missing", Propose(archivist, " ").Error.Code);
        Assert.True(Propose(archivist).IsOk);
        Assert.Equal("reopening.waits", Propose(administrator).Error.Code);
        Assert.Equal("reopening.confirms-own", Confirm(archivist).Error.Code);
        Assert.Equal("reopening.not-yours", Confirm(As(Role.CouncilSecretariat)).Error.Code);
        Assert.True(Refuse(administrator).IsOk);
        Assert.Equal("cancelled", one.Case.EndOutcome);
        Assert.True(Propose(administrator).IsOk);
        Assert.True(Refuse(administrator).IsOk);
    }

    [Fact]
    public void Whoever_a_deputy_asked_for_does_not_confirm_it_either()
    {
        Cancel();
        var deputy = new Actor(NewId(), "Vikar", archivist.Authorities)
        {
            OnBehalfOf = new Principal(archivist.UserId, archivist.Name),
        };
        Assert.True(Propose(deputy).IsOk);
        Assert.Equal("reopening.confirms-own", Confirm(archivist).Error.Code);
        Assert.Equal("reopening.confirms-own", Confirm(deputy).Error.Code);
        Assert.True(Confirm(administrator).IsOk);
    }

    [Fact]
    public void Who_is_disqualified_takes_no_part()
    {
        one.Disqualify(archivist.UserId, "Arkivar");
        Cancel();
        Assert.Equal("case.barred", Propose(archivist).Error.Code);
    }

    [Theory]
    [InlineData(CaseKind.Join, MembershipStatus.NotMember, null)]
    [InlineData(CaseKind.Join, MembershipStatus.Joining, null)]
    [InlineData(CaseKind.Join, MembershipStatus.Member, "reopening.register-has-gone-on")]
    [InlineData(CaseKind.Withdraw, MembershipStatus.Member, null)]
    [InlineData(CaseKind.Withdraw, MembershipStatus.Withdrawing, null)]
    [InlineData(CaseKind.Withdraw, MembershipStatus.Withdrawn, "reopening.register-has-gone-on")]
    [InlineData(CaseKind.Reevaluate, MembershipStatus.Member, null)]
    [InlineData(CaseKind.Reevaluate, MembershipStatus.Withdrawn, "reopening.register-has-gone-on")]
    public void A_case_runs_again_while_the_register_shows_what_it_was_to_change(
        CaseKind kind, MembershipStatus status, string? refusal)
    {
        Assert.Equal(refusal, OpeningRules.RefusalToReopen(kind, status, null)?.Code);
        Assert.Equal("case.already-open", OpeningRules.RefusalToReopen(kind, status, new CaseNumber(2026, 2))!.Code);
    }

    private void Cancel()
    {
        Assert.True(one.Case.Cancel("Ikke aktuelt.", administrator).IsOk);
        var open = one.Case.Steps.Where(step => step.IsOpen).Select(step => step.Token).ToList();
        one.Case.Apply(new Advance(new ProcessState("ended"), [], open, [], [], [], "cancelled"), Process, Today, Ended);
    }

    private void Reject()
    {
        var council = As(Role.CouncilSecretariat);
        Assert.True(one.Case.Resolve(one.At("resolve").Id, Treated("rejected", by: council.UserId) with { At = Ended },
            Points(PointOutcome.Rejected, 7), Definition("resolve"), council).IsOk);
        one.Case.Apply(new Advance(new ProcessState("ended"), [], [], [], [], [], "rejected"), Process, Today, Ended);
    }

    private static ResolutionText Points(PointOutcome outcome, int votesFor) => new()
    {
        Points = [new() { Number = 1, Outcome = outcome, Adopted = outcome == PointOutcome.Adopted ? "Ut." : null,
            Vote = new() { Present = 67, Parties = [new("A", votesFor, 67 - votesFor)] } }],
    };

    private Result<Done> Propose(Actor by, string reason = "Avbrutt ved en feil.") =>
        one.Case.Amend(of => of.Reopenings.Propose(NewId(), reason, by, Later));

    private Result<Done> Confirm(Actor by) =>
        one.Case.Amend(of => of.Reopenings.Confirm(by, Later, Today, Today.AddDays(14)));

    private Result<Done> Refuse(Actor by) => one.Case.Amend(of => of.Reopenings.Refuse("Nei.", by, Later));
}
