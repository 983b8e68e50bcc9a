using CsCheck;
using MediatR;
using MembershipCases.Web.Features.Reevaluations;
using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Reminders;

/// <summary>What is simulated is what is sent.</summary>
public abstract class YearTests(ServiceHost host)
{
    private readonly ReminderDriver drive = new(host);

    [Fact]
    public async Task A_simulated_year_is_what_a_year_of_time_sends()
    {
        foreach (var (membership, who) in new[] { ("Global Climate Forum", CaseDriver.Handler),
            ("Eurocities", "saksbehandler-byradsleder") })
            await drive.OpenCaseDue(drive.Today, membership, await Handles(membership) ?? who);
        await Gen.Select(Gen.Enum<Cadence>().Array[40], Gen.Int[-40, 330].Array[40], Gen.Int[0, 2].Array[80])
            .SampleAsync(async world =>
        {
            await Shuffle(world.Item1, world.Item2, world.Item3);
            var before = (await drive.All()).Where(told => told.State != Web.Data.DeliveryState.Waiting)
                .Select(told => (told.ReminderId, told.Subject)).ToHashSet();
            var year = await Simulate();
            for (var last = drive.Today.AddYears(1).AddDays(-1); drive.Today < last; await Live())
                host.Time.Advance(TimeSpan.FromDays(1));

            var sent = (await drive.All())
                .Where(told => told.Mail is not null && !before.Contains((told.ReminderId, told.Subject))).ToList();
            var names = await host.Read(db => db.Users.ToDictionaryAsync(user => user.Id, user => user.Subject));
            Assert.True(sent.Count > 40, $"Only {sent.Count} were sent.");
            Assert.Equal(
                year.Lines.Select(
                    line => (line.On, names[line.To.Id], line.DueItem.Subject.Kind, line.DueItem.Subject.Anchor,
                        line.Offset, line.As)).Order(),
                sent.Select(
                    told => (DateOnly.FromDateTime(told.Mail!.WrittenAt.UtcDateTime), told.Subject, told.Kind,
                        told.Anchor, told.Offset, told.As)).Order());
            Assert.True(year.Reevaluations > 0);
            Assert.Equal(year.Messages, sent.Select(told => told.Mail!.Id).Distinct().Count());
        }, iter: 1, threads: 1);
    }

    /// <summary>Other settings, other dates, and roles that end within the year.</summary>
    private Task<int> Shuffle(Cadence[] cadences, int[] days, int[] ends) => host.Read(async db =>
    {
        var users = await db.Users.OrderBy(user => user.Subject).ToListAsync();
        foreach (var (at, user) in users.Index()) ReminderDriver.ChooseReminders(user, cadences[at], "someone@example.org");
        foreach (var (at, step) in (await db.Steps.Where(step => step.ClosedAt == null).OrderBy(step => step.Id)
            .ToListAsync()).Index())
            await db.Steps.Where(other => other.Id == step.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(other => other.DueOn, drive.Today.AddDays(days[at])));
        await db.Memberships.ExecuteUpdateAsync(
            set => set.SetProperty(member => member.NextReevaluation, drive.Today.AddDays(420)));
        foreach (var (at, member) in (await db.Memberships
            .Where(member => member.Facts.Any(fact => fact.OfficeId != null)).OrderBy(member => member.Name).Take(6)
            .ToListAsync()).Index())
            await db.Memberships.Where(other => other.Id == member.Id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(other => other.NextReevaluation,
                        drive.Today.AddDays(1 + Math.Abs(days[^(at + 1)]))));
        foreach (var (at, held) in (await db.Set<Domain.People.Assignment>().Where(a => a.OfficeId != null)
            .OrderBy(a => a.Id).ToListAsync()).Index())
            if (ends[at] == 0)
                await db.Set<Domain.People.Assignment>().Where(a => a.Id == held.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.To, drive.Today.AddDays(100 + at)));
        return await db.SaveRows();
    });

    private async Task<SimulateReminders.View> Simulate()
    {
        await using var scope = host.NewScope();
        var administrator =
            await host.Read(
                db => db.Users.Include(user => user.Assignments).SingleAsync(user => user.Subject == "administrator"));
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(administrator.On(drive.Today));
        var answer = await scope.ServiceProvider.GetRequiredService<IMediator>()
            .Send(new SimulateReminders.Query(null, null, false));
        Assert.True(answer.IsOk);
        await Live();
        return answer.Value;
    }

    /// <summary>What the service does by itself on a day.</summary>
    private async Task Live()
    {
        await using var scope = host.NewScope();
        await OpenDueReevaluations.Sweep(scope.ServiceProvider, TestContext.Current.CancellationToken);
        await drive.Sweep();
    }

    private async Task<string?> Handles(string membership)
    {
        var about = await drive.Cases.MembershipNamed(membership);
        var office = about.Offices().FirstOrDefault();
        return await host.Read(
            db => db.Users
                .Where(user =>
                    user.Assignments.Any(a => a.OfficeId == office && a.Role == Domain.People.Role.CaseHandler))
                    .Select(user => user.Subject).FirstOrDefaultAsync());
    }
}

[Collection<SharedOnSqlite>]
public sealed class YearOnSqlite(SqliteHost host) : YearTests(host);

[Collection<SharedOnPostgres>]
public sealed class YearOnPostgres(PostgresHost host) : YearTests(host);
