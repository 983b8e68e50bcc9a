using System.Net;
using MembershipCases.Web.Features.Reevaluations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Reevaluations;

public abstract class OpenDueReevaluationsTests : IAsyncLifetime
{
    private readonly ServiceHost host;
    private readonly CaseDriver drive;
    private readonly ReevaluationDriver dates;

    protected OpenDueReevaluationsTests(ServiceHost host)
    {
        this.host = host;
        drive = new CaseDriver(host);
        dates = new ReevaluationDriver(host, drive);
    }

    /// <summary>What came due before the service began is opened first, so that it is in nobody's way.</summary>
    public async ValueTask InitializeAsync() => await dates.Sweep();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_came_due_is_opened_on_its_day_by_the_service_and_once()
    {
        var due = await dates.SetIn(10, "Eureau");
        dates.Pass(9);
        Assert.Equal(0, await dates.Sweep());
        dates.Pass(1);
        Assert.Equal(1, await dates.Sweep());
        Assert.Equal(0, await dates.Sweep());

        var opened = Assert.Single(await dates.CasesOf("Eureau"));
        Assert.Equal((CaseKind.Reevaluate, Origin.Reevaluation, Guid.Empty),
            (opened.Kind, opened.Origin, opened.OpenedBy));
        Assert.Equal(due, opened.ReevaluationDueOn);
        Assert.Equal(StepKind.Assess, Assert.Single(opened.Steps).Kind);
        var entry = await host.Read(
            db => db.History.SingleAsync(h => h.SubjectId == opened.Id && h.What == "case.opened"));
        Assert.Equal("MembershipCases", entry.UserName);
    }

    [Fact]
    public async Task A_service_that_was_down_for_a_month_opens_what_it_missed_once_and_keeps_the_rhythm()
    {
        var due = await dates.SetIn(3, "Kommunenes internasjonale miljøorganisasjon");
        dates.Pass(34);
        Assert.Equal(1, await dates.Sweep());
        await dates.TakeUp("Kommunenes internasjonale miljøorganisasjon");
        await drive.Assess("continue");
        var ended = await drive.Approve();

        Assert.Equal("continued", ended["endOutcome"]!.GetValue<string>());
        Assert.Equal(due.AddYears(1), await dates.NextOf("Kommunenes internasjonale miljøorganisasjon"));
        Assert.Equal(0, await dates.Sweep());
    }

    [Fact]
    public async Task The_same_job_twice_at_the_same_moment_opens_one_case()
    {
        await dates.SetIn(1, "International Water Association");
        dates.Pass(1);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(dates.Sweep)));

        Assert.Single(await dates.CasesOf("International Water Association"));
    }

    [Fact]
    public async Task Nobody_takes_the_id_of_the_services_own_command()
    {
        const string name = "Memory of the world";
        var due = await dates.SetIn(1, name);
        var own = OpenDueReevaluations.Command.For((await drive.MembershipNamed(name)).Id, due);
        using var answer = await host.People.Give("leser", "api/account/language", new { culture = "nn-NO" }, 0,
            own.CommandId);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("command.id-reserved", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        dates.Pass(1);
        Assert.Equal(1, await dates.Sweep());
    }

    [Fact]
    public async Task What_the_service_is_refused_is_an_incident_until_it_is_done()
    {
        const string name = "Rainbow cities network";
        var (due, membership) = (await dates.SetIn(1, name), await drive.MembershipNamed(name));
        var taken = new KeptReply { CommandId = OpenDueReevaluations.Command.For(membership.Id, due).CommandId,
            UserId = Guid.CreateVersion7(host.Time.GetUtcNow()), BodyHash = "other", Reply = "{}", At = host.Time.GetUtcNow() };
        await host.Read(db =>
        {
            db.Replies.Add(taken);
            return db.SaveChangesAsync();
        });
        dates.Pass(1);
        Assert.Equal((0, 0), (await dates.Sweep(), await dates.Sweep()));
        using var administrator = await Person.SignIn(host, "administrator");
        await administrator.Go("/incidents");
        Assert.Contains("Åpne en revurdering", administrator.Text, StringComparison.Ordinal);
        Assert.Contains(name, administrator.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await host.Read(db => db.RefusedTasks.SingleAsync(task => task.AboutId == membership.Id))).Times);

        await host.Read(db => db.Replies.Where(reply => reply.CommandId == taken.CommandId).ExecuteDeleteAsync());
        Assert.Equal(1, await dates.Sweep());
        await administrator.Go("/incidents");
        Assert.DoesNotContain("Åpne en revurdering", administrator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_in_the_service_is_an_incident_too()
    {
        var about = (await drive.MembershipNamed("Nordisk Veiforum")).Id;
        Assert.Null(await host.NewScope().ServiceProvider.TrySend(new WithoutHandler(Guid.CreateVersion7(host.Time.GetUtcNow()),
            about), TestContext.Current.CancellationToken));
        using var administrator = await Person.SignIn(host, "administrator");
        await administrator.Go("/incidents");
        Assert.Contains("Tjenesten møtte en feil", administrator.Text, StringComparison.Ordinal);
        await host.Read(db => db.RefusedTasks.Where(task => task.AboutId == about).ExecuteDeleteAsync());
    }

    [AllowedToTheService]
    private sealed record WithoutHandler(Guid CommandId, Guid? AboutId) : IServiceCommand<string>
    {
        ServiceTask IServiceCommand<string>.Task => ServiceTask.FireTimer;
    }

    [Fact]
    public async Task Advice_to_withdraw_opens_the_withdrawal_with_the_assessment_carried_over()
    {
        const string name = "Nordisk Veiforum";
        await dates.SetIn(1, name);
        dates.Pass(1);
        await dates.Sweep();
        var reevaluation = await dates.TakeUp(name);
        await drive.Assess("withdraw");
        await drive.Approve();

        var withdrawal = await dates.TakeUp(name);
        Assert.Equal((CaseKind.Withdraw, Origin.Reevaluation, (Guid?)reevaluation.Id),
            (withdrawal.Kind, withdrawal.Origin, withdrawal.PredecessorId));
        var carried = Assert.Single(withdrawal.Assessments);
        Assert.Equal(Advice.Withdraw, carried.Text.Advice);
        Assert.Equal("Vurdert mot de tre kriteriene.", carried.Text.Reasoning);
        Assert.Null(carried.SubmittedAt);
        Assert.Equal(Assert.Single(withdrawal.Steps).Id, carried.StepId);
        Assert.Equal(0, await dates.Sweep());
    }

    [Fact]
    public async Task A_withdrawal_that_comes_to_nothing_gives_the_membership_its_next_date()
    {
        const string name = "Covenant of Mayors";
        var due = await dates.SetIn(1, name);
        dates.Pass(1);
        await dates.Sweep();
        await dates.TakeUp(name);
        await drive.Assess("withdraw");
        await drive.Approve();
        await dates.TakeUp(name);
        Assert.Equal(due, await dates.NextOf(name));
        await drive.Assess("withdraw");
        await drive.Approve();
        await drive.Treat("byradets-sekretariat", "city-government", "recommend",
            meetingId => new { meetingId, outcome = "dropped", reason = "Ikke nå." });

        Assert.Equal(due.AddYears(1), await dates.NextOf(name));
    }

    [Fact]
    public async Task Offices_that_differ_are_settled_by_the_city_government_and_nothing_ends_in_silence()
    {
        const string name = "Storbyens hjerte og smerte";
        var (one, other) = (await drive.Office("arbeid-sosial-bolig"), await drive.Office("barnehage-skole-idrett"));
        await dates.SetIn(1, name);
        dates.Pass(1);
        await dates.Sweep();
        await dates.TakeUp(name);
        await drive.Assess("continue", "saksbehandler-arbeid-sosial-bolig", one);
        await drive.Assess("withdraw", "saksbehandler-barnehage-skole-idrett", other);
        await drive.Approve("byrad-arbeid-sosial-bolig", one);
        var settling = await drive.Approve("byrad-barnehage-skole-idrett", other);
        Assert.Null(settling["endOutcome"]?.GetValue<string>());

        var ended = await drive.Treat("byradets-sekretariat", "city-government", "recommend",
            meetingId => new { meetingId, outcome = "withdrawal-advised",
                reason = "Nytten svarer ikke til arbeidet." });
        Assert.Equal("withdrawal-advised", ended["endOutcome"]!.GetValue<string>());
        var withdrawal = await dates.TakeUp(name);
        Assert.Equal([Advice.Continue, Advice.Withdraw],
            withdrawal.Assessments.Select(a => a.Text.Advice!.Value).Order());
    }

    [Fact]
    public async Task A_reevaluation_that_is_called_off_is_not_forgotten()
    {
        const string name = "World Heritage Cities";
        var due = await dates.SetIn(1, name);
        dates.Pass(1);
        await dates.Sweep();
        var open = await dates.TakeUp(name);
        using var handler = await Person.SignIn(host, "administrator");
        var address = $"cases/{open.Year}/{open.Sequence}";
        await handler.Open(address);
        using var answer = await handler.Send("handler=Cancel", ("Cancel.Reason", "Arenaen er i omlegging."));

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(due.AddYears(1), await dates.NextOf(name));
        Assert.Equal(0, await dates.Sweep());
    }

    [Fact]
    public async Task While_another_case_is_open_it_waits()
    {
        const string name = "Local Governments for Sustainability";
        var membership = await drive.MembershipNamed(name);
        await dates.SetIn(1, name);
        await drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" });
        dates.Pass(1);
        Assert.Equal(0, await dates.Sweep());
        await drive.Assess("continue");
        await drive.Approve();
        await drive.Treat("byradets-sekretariat", "city-government", "recommend",
            meetingId => new { meetingId, outcome = "dropped", reason = "Trukket." });

        Assert.Equal(1, await dates.Sweep());
        Assert.Equal(2, (await dates.CasesOf(name)).Count);
    }

    [Fact]
    public async Task A_day_begins_at_midnight_in_Oslo_also_on_the_nights_when_the_clock_is_changed()
    {
        const string name = "Scandinavian Society for Trenchless Technologies";
        foreach (var month in new[] { 3, 10 })
        {
            var night = Enumerable.Range(1, 800).Select(drive.Today.AddDays)
                .First(day => day.Month == month && day.DayOfWeek == DayOfWeek.Sunday && day.AddDays(7).Month != month);
            await dates.SetIn(night.DayNumber - drive.Today.DayNumber, name);
            var before = (await dates.CasesOf(name)).Count;
            host.Time.SetUtcNow(night.Start().AddMinutes(-1));
            await dates.Sweep();
            Assert.Equal(before, (await dates.CasesOf(name)).Count);
            host.Time.SetUtcNow(night.Start());
            Assert.Equal(1, await dates.Sweep());
            Assert.Equal(night, (await dates.TakeUp(name)).ReevaluationDueOn);
            await drive.Assess("continue");
            await drive.Approve();
        }
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_case_for_a_date()
    {
        const string name = "Global Climate Forum";
        await dates.SetIn(1, name);
        dates.Pass(1);
        await dates.Sweep();
        await dates.TakeUp(name);
        await drive.Assess("continue");
        await drive.Approve();
        var first = Assert.Single(await dates.CasesOf(name));
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var office = await db.Offices.FirstAsync(TestContext.Current.CancellationToken);
        db.Cases.Add(
            MembershipCase.Open(Guid.CreateVersion7(host.Time.GetUtcNow()), new CaseNumber(1999, 1), new NewCase
        {
            Kind = CaseKind.Reevaluate, MembershipId = first.MembershipId, Title = "Igjen",
            Origin = Origin.Reevaluation, DecidingBody = DecidingBody.Council,
            Offices = [office], ReevaluationDueOn = first.ReevaluationDueOn,
        }, 1, Domain.People.Actor.Service, host.Time.GetUtcNow()).Value!);

        var refused =
            await Assert.ThrowsAsync<DbUpdateException>(
                () => db.SaveRows(TestContext.Current.CancellationToken));
        Assert.Equal("IX_Cases_OneForEachDate", db.UniqueViolation(refused));
    }
}

[Collection<SharedOnSqlite>]
public sealed class OpenDueReevaluationsOnSqlite(SqliteHost host) : OpenDueReevaluationsTests(host);

[Collection<SharedOnPostgres>]
public sealed class OpenDueReevaluationsOnPostgres(PostgresHost host) : OpenDueReevaluationsTests(host);
