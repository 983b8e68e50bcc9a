using System.Globalization;
using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Reminders;

public abstract class SimulateRemindersTests(ServiceHost host) : ReminderPagesTests(host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_year_to_come_is_shown_to_administrators_and_to_commissioners_their_own()
    {
        await Host.BeginAgain();
        await Drive.OpenCaseDue(Drive.Today.AddDays(40), "Eurocities", "saksbehandler-byradsleder");
        using var administrator = await Person.SignIn(Host, "administrator");
        await administrator.Go("/reminders/simulation");
        Assert.Equal(200, administrator.Status);
        Assert.Contains("Saksbehandler", administrator.Text, StringComparison.Ordinal);
        var everyone = administrator.Page.QuerySelectorAll("select[name=Person] option").Length;

        using var commissioner = await Person.SignIn(Host, CaseDriver.Commissioner);
        await commissioner.Go("/reminders/simulation?assume=InTime");
        Assert.Equal(200, commissioner.Status);
        Assert.InRange(commissioner.Page.QuerySelectorAll("select[name=Person] option").Length, 2, everyone - 5);

        using var reader = await Person.SignIn(Host, "leser");
        await reader.Go("/reminders/simulation");
        Assert.Equal(403, reader.Status);
    }

    [Theory]
    [InlineData("1800-01-01")]
    [InlineData("2026-03-01")]
    [InlineData("2199-12-31")]
    public async Task No_date_that_may_be_stated_keeps_the_year_from_being_shown(string date)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        await Host.BeginAgain();
        await Drive.OpenCaseDue(Drive.Today.AddDays(40), "Eurocities", "saksbehandler-byradsleder");
        await Host.Read(async db =>
        {
            await db.Steps.ExecuteUpdateAsync(set => set.SetProperty(step => step.DueOn, day), Cancel);
            await db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(one => one.NextReevaluation, day), Cancel);
            // Half of them are nobody's.
            await db.Facts.Where(fact => fact.Kind == FactKind.Responsible && fact.Value.CompareTo("8") < 0)
                .ExecuteUpdateAsync(set => set.SetProperty(fact => fact.To, day), Cancel);
            return await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.Reminders, Cadence.Weekly), Cancel);
        });
        using var administrator = await Person.SignIn(Host, "administrator");

        foreach (var assumption in (string[])["Nothing", "InTime"])
        {
            await administrator.Go($"/reminders/simulation?assume={assumption}");
            Assert.Equal(200, administrator.Status);
        }
    }

    [Fact]
    public async Task A_process_that_goes_round_without_a_day_passing_is_not_foreseen_to_its_end()
    {
        var folder = Directory.CreateTempSubdirectory("membershipcases-workflows-");
        var workflows = folder.CreateSubdirectory("workflows");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceTree.Repository, "workflows"), "*.bpmn"))
            await File.WriteAllTextAsync(Path.Combine(workflows.FullName, Path.GetFileName(file)),
                (await File.ReadAllTextAsync(file, Cancel))
                    .Replace("deadline=\"P20WD\" outcomes=\"done\"", "outcomes=\"done\"", StringComparison.Ordinal)
                    .Replace("deadline=\"P10WD\" outcomes=\"approved returned\"", "outcomes=\"returned approved\"",
                        StringComparison.Ordinal), Cancel);
        var definitions = ProcessDefinitions.Load(folder.FullName, null);
        folder.Delete(recursive: true);
        await using var scope = Host.NewScope();
        var forecast = ActivatorUtilities.CreateInstance<Forecast>(scope.ServiceProvider, definitions);
        var office = Guid.CreateVersion7(Host.Time.GetUtcNow());

        var foreseen = forecast.Of(new DueItem(
            new Subject { Kind = ReminderKind.Reevaluation, Id = office, Anchor = Drive.Today, Since = Drive.Today,
                Offices = [office] },
            new ReminderSummary { Title = "Eurocities", Due = new DueSum(Drive.Today), Path = "/" }),
            Drive.Today.AddYears(1), inTime: true);

        Assert.False(foreseen.IsWhole);
        Assert.Single(foreseen.Items);
    }

    [Fact]
    public async Task The_year_to_come_can_be_taken_away_as_a_file()
    {
        using var client = await Host.SignIn("administrator");
        var text = await client.GetStringAsync(new Uri("/reminders/simulation?handler=Csv", UriKind.Relative),
            Cancel);

        Assert.StartsWith("Dag;Til;Rolle;Som;Om;Regel;Frist;Melding nr.\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Bestilling fra bystyret om ", text, StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class SimulateRemindersOnSqlite(SqliteHost host) : SimulateRemindersTests(host);

[Collection<SharedOnPostgres>]
public sealed class SimulateRemindersOnPostgres(PostgresHost host) : SimulateRemindersTests(host);
