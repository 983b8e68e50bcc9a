using System.Net;
using System.Text.RegularExpressions;
using Hangfire;
using Hangfire.Storage;
using MembershipCases.Web.Features.Reevaluations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>The clock may strike twice, and on two servers at once.</summary>
public abstract class JobsTests(ServiceHost host)
{
    private protected static readonly IReadOnlyList<Job> All = Jobs.All;

    [Fact]
    public async Task Every_job_that_is_delivered_again_and_again_changes_nothing_more()
    {
        await ScheduleMissing.Sweep(host.NewScope().ServiceProvider, TestContext.Current.CancellationToken);
        host.Time.Advance(TimeSpan.FromDays(400));
        Assert.NotEmpty(All);
        foreach (var job in All)
        {
            await Do(job);
            var after = await Rows();
            await Task.WhenAll(
                Enumerable.Repeat(job, 2)
                    .Select(again => Task.Run(() => Do(again), TestContext.Current.CancellationToken)));
            Assert.Equal(after, await Rows());
        }

        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        Assert.True(await db.Cases.AnyAsync(TestContext.Current.CancellationToken));
        Assert.True(
            await db.Outbox.AnyAsync(mail => mail.SentAt != null || mail.GaveUpAt != null,
                TestContext.Current.CancellationToken));
    }

    private async Task Do(Job job)
    {
        await using var scope = host.NewScope();
        await ActivatorUtilities.CreateInstance<JobRunner>(scope.ServiceProvider)
            .Run(job.Id, TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// How many rows each table has, how often records were changed, and how often mail was tried. Every look through
    /// the history is kept: that is no doubling.
    /// </summary>
    private async Task<string> Rows()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>()
            .Except([nameof(MembershipDb.Inspections), nameof(MembershipDb.HistorySeals), nameof(MembershipDb.Checkpoints)]).Order();
        var counts = new List<string>();
#pragma warning disable EF1002 // The names are the model's own.
        foreach (var table in tables)
        {
            var told = table == nameof(MembershipDb.History) ? "WHERE \"What\" <> 'upkeep.rows-written'" : "";
            counts.Add($"{table} {await db.Database.SqlQueryRaw<int>($"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM \"{table}\" {told}").SingleAsync()}");
        }
#pragma warning restore EF1002
        var versions = await db.Cases.SumAsync(c => c.Version) + await db.Memberships.SumAsync(m => m.Version);
        return $"{string.Join(Environment.NewLine, counts)}{Environment.NewLine}versions {versions}, tries {await db.Outbox.SumAsync(mail => mail.Tries)}";
    }
}

public sealed class JobsOnSqlite(SqliteHost host) : JobsTests(host), IClassFixture<SqliteHost>;

public sealed class JobsOnPostgres(PostgresHost host) : JobsTests(host), IClassFixture<PostgresHost>
{
    private readonly PostgresHost host = host;

    [Fact]
    public async Task Two_servers_with_one_clock_in_their_database_do_each_thing_once()
    {
        await ScheduleMissing.Sweep(host.NewScope().ServiceProvider, TestContext.Current.CancellationToken);
        host.Time.Advance(TimeSpan.FromDays(400));
        var jobsOn = new Setting("Jobs:Enabled", "true");
        await using var one = new TwinHost(host, jobsOn);
        await using var two = new TwinHost(host, jobsOn);
        await one.InitializeAsync();
        await two.InitializeAsync();
        var storage = one.NewScope().ServiceProvider.GetRequiredService<JobStorage>();
        using var connection = storage.GetConnection();
        var recurring = connection.GetRecurringJobs();
        Assert.Equal(All.Select(job => (job.Id, job.Schedule)).Order(),
            recurring.Select(job => (job.Id, job.Cron)).Order());

        await NobodyChangesJobs(one, recurring.ConvertAll(job => job.Id));
        Assert.Equal(recurring.Count, connection.GetRecurringJobs().Count);

        for (var round = 0; round < 3; round++)
        {
            foreach (var job in recurring)
            {
                foreach (var server in new[] { one, two })
                    server.NewScope().ServiceProvider.GetRequiredService<IRecurringJobManager>().Trigger(job.Id);
            }
        }

        var watch = storage.GetMonitoringApi();
        // The clock strikes by itself too, so that so many may have been done while one of them is still at work.
        while (watch.SucceededListCount() < recurring.Count * 6 || watch.ProcessingCount() > 0 || watch.EnqueuedCount("default") > 0)
        {
            Assert.Empty(watch.FailedJobs(0, 3).Select(failed => failed.Value.ExceptionDetails));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var cases = await db.Cases.AsNoTracking().Select(c => c.MembershipId)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(cases);
        Assert.Equal(cases.Count, cases.Distinct().Count());
        var mails = await db.Outbox.AsNoTracking().Select(mail => new { mail.UserId, mail.Text })
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(mails);
        Assert.Equal(mails.Count, mails.Distinct().Count());
    }

    /// <summary>The page of jobs is only to be looked at.</summary>
    private static async Task NobodyChangesJobs(TwinHost server, IEnumerable<string> jobs)
    {
        using var administrator = await server.SignIn("administrator");
        using var page = await administrator.GetAsync(new Uri("hangfire/recurring", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.True(page.IsSuccessStatusCode);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("recurring/remove", html, StringComparison.Ordinal);
        using var form = new FormUrlEncodedContent(jobs.Select(job => KeyValuePair.Create("jobs[]", job)));
        if (Meta(html, "csrf-header") is { } header) form.Headers.Add(header, Meta(html, "csrf-token"));
        using var answer = await administrator.PostAsync(new Uri("hangfire/recurring/remove", UriKind.Relative), form,
            TestContext.Current.CancellationToken);
        Assert.False(answer.IsSuccessStatusCode);
    }

    private static string? Meta(string html, string name) =>
        Regex.Match(html, $"<meta name=\"{name}\" content=\"([^\"]*)\"") is { Success: true } found
            ? WebUtility.HtmlDecode(found.Groups[1].Value)
            : null;
}
