using System.Net;
using MembershipCases.Web.Features.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>What is sent many times at once, or by two people at once.</summary>
public abstract class OnceOnlyTests(ServiceHost host)
{
    private readonly CaseDriver drive = new(host);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_that_comes_twenty_times_at_once_is_done_once_and_answered_the_same()
    {
        host.Time.Advance(TimeSpan.FromDays(1));
        var id = NewId();
        using var client = await host.SignIn("byradets-sekretariat");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Call(client, id, "Rådhuset")));

        Assert.All(answers,
            answer => Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created,
                $"{answer.Status} {answer.Text}"));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Equal(1, await host.Read(db => db.Meetings.CountAsync(meeting => meeting.Place == "Rådhuset", Cancel)));
        Assert.Equal(1, await host.Read(db => db.History.CountAsync(entry => entry.CommandId == id, Cancel)));
    }

    [Fact]
    public async Task The_same_command_id_for_something_else_is_refused_and_changes_nothing()
    {
        host.Time.Advance(TimeSpan.FromDays(1));
        var id = NewId();
        using var client = await host.SignIn("byradets-sekretariat");
        await Call(client, id, "Det ene stedet");
        var other = await Call(client, id, "Det andre stedet");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal(0,
            await host.Read(db => db.Meetings.CountAsync(meeting => meeting.Place == "Det andre stedet", Cancel)));
    }

    [Fact]
    public async Task A_command_that_was_done_is_recognised_before_it_runs_again()
    {
        host.Time.Advance(TimeSpan.FromDays(1));
        var command = new RenewCalendarAddress.Command { CommandId = NewId() };
        var runs = 0;

        var first = await Commit(command, () => runs++);
        var again = await Commit(command, () => runs++);

        Assert.Equal(1, runs);
        Assert.Equal(first.Value, again.Value);
    }

    [Fact]
    public async Task When_two_people_change_a_case_at_once_one_is_done_and_the_other_is_told_that_it_is_stale()
    {
        var forum = await drive.MembershipNamed("Global Climate Forum");
        await drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = forum.Id, decidingBody = "council" });
        for (var round = 0; round < 5; round++)
        {
            var (step, version) = await drive.OpenStep("assess");
            var answers = await Task.WhenAll(Draft(step, version, "den ene"), Draft(step, version, "den andre"));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], answers.Order());
            Assert.Equal(version + 1, (await drive.OpenStep("assess")).Version);
        }
    }

    private async Task<Result<Done>> Commit(RenewCalendarAddress.Command command, Action ran)
    {
        await using var scope = host.NewScope();
        var services = scope.ServiceProvider;
        var me = await services.GetRequiredService<MembershipDb>().Users.Include(known => known.Assignments)
            .FirstAsync(Cancel);
        services.GetRequiredService<CurrentUser>().Become(me.On(services.GetRequiredService<CurrentUser>().Today));
        var commit = ActivatorUtilities.CreateInstance<Commit<RenewCalendarAddress.Command, Result<Done>>>(services);
        return await commit.Handle(command, Cancel, () =>
        {
            ran();
            return Task.FromResult(Done.Ok);
        });
    }

    private Guid NewId() => Guid.CreateVersion7(host.Time.GetUtcNow());

    private async Task<(HttpStatusCode Status, string Text)> Call(HttpClient client, Guid id, string place)
    {
        using var answer = await client.Give("api/meetings",
            new { body = "city-government", on = drive.Today, place }, 0, id);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task<HttpStatusCode> Draft(Guid step, int version, string reasoning)
    {
        using var client = await host.SignIn(CaseDriver.Handler);
        using var answer = await client.Give($"api/cases/{drive.CaseId}/steps/{step}/assessment",
            new { keepAsDraft = true, text = new { reasoning } }, version);
        return answer.StatusCode;
    }
}

[Collection<SharedOnSqlite>]
public sealed class OnceOnlyOnSqlite(SqliteHost host) : OnceOnlyTests(host);

[Collection<SharedOnPostgres>]
public sealed class OnceOnlyOnPostgres(PostgresHost host) : OnceOnlyTests(host);
