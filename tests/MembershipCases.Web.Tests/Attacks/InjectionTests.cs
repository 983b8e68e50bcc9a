using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>
/// The corpus through every field and file, and then everything that the service gives out.
/// </summary>
public abstract class InjectionTests(ServiceHost host)
{
    private const int RoomInName = 190;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_in_any_field_comes_out_everywhere_as_the_text_that_it_is()
    {
        await SharedRecords.Add(host,
            "Gjennomgang\n\n1. Eurocities\n\nSamarbeidet anbefales videreført.\n\n"
                + string.Join("\n\n",
                    Corpus.Together(1000).Where(text => !text.Contains('\t', StringComparison.Ordinal)).Take(40)),
                    "x<mcx>.txt");
        var walk = new InjectionWalk(host);
        await walk.FillAll();
        var found = (await host.Inspect()).Faults.Told;
        var scan = new OutputScan(host);
        await scan.Read(ofEachKind: 4);
        await Mail(scan);

        Assert.True(walk.Faults.Count + scan.Faults.Count == 0,
            string.Join(Environment.NewLine, walk.Faults.Concat(scan.Faults).Take(40)));
        Assert.Empty(walk.NeverKept);
        Assert.Empty(found);
        Assert.True(walk.Count is { Places: > 50, Done: > 400 } && scan.Count.Seen > 50,
            $"{walk.Count} {scan.Count}");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Corpus.All.Count} strings; {walk.Count.Places} texts of commands, {walk.Count.Sent} commands sent, "
                + $"{walk.Count.Done} done; {scan.Count.Read} answers read, {scan.Count.Seen} with strings.");
    }

    [Fact]
    public async Task What_a_browser_calls_itself_and_what_a_file_is_called_is_shown_as_text()
    {
        var scan = new OutputScan(host);
        foreach (var text in Corpus.Plain
            .Where(text => text.Length < 180 && text.All(reminder => reminder is >= ' ' and < '\u007f')).Chunk(4)
            .Select(texts => string.Join(' ', texts)))
        {
            using var client = host.NewClient();
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", text);
            using var form = new FormUrlEncodedContent([new("subject", "arkivar")]);
            using var answer = await client.PostAsync(new Uri("account/sign-in", UriKind.Relative), form, Cancel);
            await scan.Look(client, "account/sessions");
        }

        foreach (var name in Corpus.Plain
            .Where(text => text.Length < 100 && !text.Contains('\n', StringComparison.Ordinal)
                && !text.Contains('\r', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal))
                .Where((_, at) => at % 12 == 0))
        {
            using var kept = await SharedRecords.Upload(host,
                $"Gjennomgang {name}\n\n1. Eurocities\n\nSamarbeidet anbefales videreført.\n", $"{name}.txt");
            if ((int)kept.StatusCode >= 500) scan.Faults.Add($"a file called {name} gives {(int)kept.StatusCode}");
        }

        using var administrator = await host.SignIn("administrator");
        await scan.Look(administrator, "reviews");

        Assert.True(scan.Faults.Count == 0, string.Join(Environment.NewLine, scan.Faults.Distinct().Take(40)));
    }

    [Fact]
    public void There_are_strings_of_every_kind()
    {
        Assert.InRange(Corpus.All.Count, 300, 1000);
        Assert.Equal(Corpus.All.Count, Corpus.All.Select(one => one.Text).Distinct().Count());
        Assert.InRange(Corpus.NotPlain.Count, 15, 60);
    }

    /// <summary>What people are told in mail: what has come due of all that was planted.</summary>
    private async Task Mail(OutputScan scan)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var name = Corpus.Together(RoomInName)[0];
        await db.Memberships.ExecuteUpdateAsync(
            set => set.SetProperty(membership => membership.Name, membership => name + membership.Name), Cancel);
        await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.MailAddress, "somebody@example.org"),
            Cancel);
        host.Time.Advance(TimeSpan.FromDays(21));
        for (var day = 0; day < 7; day++)
        {
            host.Time.Advance(TimeSpan.FromDays(1));
            await using var later = host.NewScope();
            await SendReminders.Sweep(later.ServiceProvider, Cancel);
        }

        var mails = await db.Outbox.AsNoTracking().ToListAsync(Cancel);
        Assert.Contains(mails, mail => mail.Text.Contains(Corpus.Mark, StringComparison.Ordinal));
        foreach (var mail in mails)
        {
            scan.Faults.AddRange(HtmlFaults.In(mail.Html, isMail: true).Select(fault => $"a mail has {fault}"));
            if (mail.Subject.Any(char.IsControl))
                scan.Faults.Add($"a mail's subject goes over lines: {mail.Subject}");
        }
    }
}

public sealed class InjectionOnSqlite(SqliteHost host) : InjectionTests(host), IClassFixture<SqliteHost>;

public sealed class InjectionOnPostgres(PostgresHost host) : InjectionTests(host), IClassFixture<PostgresHost>;
