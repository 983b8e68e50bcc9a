using CsCheck;
using MediatR;
using MembershipCases.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.History;

/// <summary>However legal commands follow each other, what proves the records finds nothing.</summary>
public abstract class RandomCommandsTests(ServiceHost host)
{
    private const int Commands = 1000;
    private const int Cases = 12;

    private readonly List<CaseChanged> cases = [];
    private readonly HashSet<Guid> suspended = [];
    private Guid office;
    private Actor handler = Actor.Service;
    private Actor commissioner = Actor.Service;
    private int done;

    [Fact]
    public Task A_thousand_random_commands_leave_nothing_to_find() =>
        Gen.Select(Gen.Int[0, Cases - 1], Gen.Int[0, 99]).Array[Commands * 3].SampleAsync(async choices =>
        {
            await Begin();
            foreach (var (number, what) in choices.TakeWhile(_ => done < Commands)) await DoSomething(number, what);

            Assert.Equal(Commands, done);
            Assert.Empty((await host.Inspect()).Faults.Told);
        }, iter: 1, threads: 1);

    private async Task Begin()
    {
        var users = await host.Read(db => db.Users.Include(user => user.Assignments).ToListAsync());
        var today = host.Time.GetUtcNow().OsloDate();
        handler = users.Single(user => user.Subject == CaseDriver.Handler).On(today);
        commissioner = users.Single(user => user.Subject == CaseDriver.Commissioner).On(today);
        office = await host.Read(db => db.Offices.Where(known => known.Key == "klima-miljo-byutvikling")
            .Select(known => known.Id).SingleAsync());
        for (var number = 0; number < Cases; number++) cases.Add(await Open());
    }

    /// <summary>A command on a case, chosen among those that fit where it stands; refused ones do not count.</summary>
    private async Task DoSomething(int number, int what)
    {
        host.Time.Advance(TimeSpan.FromMinutes(7));
        var now = cases[number];
        var step = now.OpenSteps[0];
        if (suspended.Contains(now.Id))
            await Send(number, commissioner, new ResumeCase.Command { Reason = "Avklart." }, () => suspended.Remove(now.Id));
        else if (what < 8)
            await Send(number, handler, new SuspendCase.Command { Reason = "Venter på svar." }, () => suspended.Add(now.Id));
        else if (what < 16)
            await Send(number, commissioner, new ExtendDeadline.Command { StepId = step.Id,
                To = host.Time.GetUtcNow().OsloDate().AddDays(30 + what), Reason = "Trenger mer tid." });
        else if (what < 20 && await Send(number, handler, new CancelCase.Command { Reason = "Trukket." }))
            cases[number] = await Open();
        else if (step.ElementId == "assess")
            await Send(number, handler, new Assess.Command { StepId = step.Id, KeepAsDraft = what % 3 == 0,
                Text = new AssessmentText { Advice = Advice.Withdraw, Reasoning = $"Vurdering {what}." } });
        else if (step.ElementId == "approve")
            await Send(number, commissioner, what % 4 == 0
                ? new Approve.Command { StepId = step.Id, Outcome = Outcomes.Approved }
                : new Approve.Command { StepId = step.Id, Outcome = Outcomes.Returned, Reason = "Mer om kostnaden." });
        else if (await Send(number, handler, new CancelCase.Command { Reason = "Bare til hit." }))
            cases[number] = await Open();
    }

    private async Task<bool> Send(int number, Actor who, CaseCommand command, Action? then = null)
    {
        var now = cases[number];
        var changed = await Give(who, command with { CommandId = NewId(), CaseId = now.Id, Version = now.Version });
        if (!changed.IsOk) return false;
        cases[number] = changed.Value;
        then?.Invoke();
        return true;
    }

    private async Task<CaseChanged> Open()
    {
        var membershipId = await host.Read(async db =>
        {
            var by = new Recorder(null, host.Time.GetUtcNow(), host.Time.GetUtcNow().OsloDate());
            var source = Source.Statement(handler.UserId, "Til en prøve.");
            var membership = Membership.Register(NewId(), $"Arena {db.Memberships.Count()}", ArenaKind.Network,
                MembershipStatus.Member, null, source, by).Value!;
            membership.State(FactKind.Responsible, office.ToString(), null, source, by);
            db.Memberships.Add(membership);
            await db.SaveRows();
            return membership.Id;
        });
        var opened = await Give(handler,
            new OpenCase.Command { CommandId = NewId(), Kind = CaseKind.Withdraw, MembershipId = membershipId });
        return await host.Read(async db =>
        {
            var found = (await db.FindCase(opened.Value!.Id, CancellationToken.None))!;
            return CaseChanged.Of(found) with { Version = found.Version };
        });
    }

    private async Task<Result<T>> Give<T>(Actor who, ICommand<T> command)
    {
        await using var scope = host.NewScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(who);
        var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
        if (answer.IsOk) done++;
        return answer;
    }

    private Guid NewId() => Guid.CreateVersion7(host.Time.GetUtcNow());
}

[Collection<SharedOnSqlite>]
public sealed class RandomCommandsOnSqlite(SqliteHost host) : RandomCommandsTests(host);

[Collection<SharedOnPostgres>]
public sealed class RandomCommandsOnPostgres(PostgresHost host) : RandomCommandsTests(host);
