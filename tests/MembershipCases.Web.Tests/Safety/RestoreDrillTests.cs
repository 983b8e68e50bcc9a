using System.CommandLine;
using System.Net;
using MembershipCases.Web.Features.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>
/// The drill: a copy is made while the service works, work goes on, the copy is put back, and it is told what is lost.
/// </summary>
public abstract class RestoreDrillTests(ServiceHost host) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("membershipcases-drill-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(folder.FullName, "copy");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_copy_that_is_put_back_is_read_only_until_what_it_lost_is_acknowledged_and_then_whole()
    {
        await OpenCase("Global Climate Forum");
        await QueueMail();
        var (code, says) = await Run(BackUp.Command(host.Settings), Copy);
        Assert.Equal((0, true), (code, says.StartsWith($"Copied to {Copy}: ", StringComparison.Ordinal)));
        Assert.Equal(0, (await Run(CheckCopy.Command(host.Settings), Copy)).Code);
        var kept = (await host.Read(db => db.ReadHistoryHead(Cancel))).Place;
        await OpenCase("Eurocities");
        await WriteCheckpoint();
        var last = (await host.Read(db => db.ReadHistoryHead(Cancel))).Place;
        Assert.True(last > kept);

        await host.RestartOnCopy(Copy);

        var missing = $"entries {kept + 1} to {last} are missing";
        Assert.Contains(missing, await Ready(), StringComparison.Ordinal);
        using (var person = await Person.SignIn(host, CaseDriver.Handler))
        {
            await person.Go("/");
            Assert.Contains($"Hendelsene {kept + 1} til {last} i historikken mangler", person.Html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await TryOpenCase("Eurocities"));
        Assert.Equal(1, await host.Read(db => db.Cases.CountAsync(Cancel)));
        (code, says) = await Run(VerifyHistory.Command(host.Settings));
        Assert.Equal(1, code);
        Assert.Contains($"entry {kept + 1} is missing", says, StringComparison.Ordinal);

        (code, says) = await Run(AcknowledgeRestore.Command(host.Settings), "acknowledge", "--reason", "Platen røk.");
        Assert.Equal((0, true), (code, says.Contains($"entries {kept + 1} to {last} are lost", StringComparison.Ordinal)));
        while (await Ready() != "Healthy") await Task.Delay(TimeSpan.FromMilliseconds(100), Cancel);
        Assert.Equal(HttpStatusCode.Created, await TryOpenCase("Eurocities"));
        Assert.Equal(MailFault.Held, await host.Read(db => db.Outbox.Select(mail => mail.Fault).SingleAsync(Cancel)));
        (code, says) = await Run(VerifyHistory.Command(host.Settings));
        Assert.Equal(0, code);
        Assert.Matches($" {last - kept} entries lost by the restore of .*: Platen røk\\.", says);
        (code, says) = await Run(AcknowledgeRestore.Command(host.Settings), "acknowledge", "--reason", "Igjen.");
        Assert.Equal((1, true), (code, says.StartsWith("Nothing is missing", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_copy_that_was_changed_is_not_whole()
    {
        Assert.Equal(0, (await Run(BackUp.Command(host.Settings), Copy)).Code);
        var (code, says) = await Run(BackUp.Command(host.Settings), Copy);
        Assert.Equal((1, $"{Copy} is not empty. Give each copy a folder of its own."), (code, says.Trim()));
        var file = new DirectoryInfo(Copy).EnumerateFiles("membershipcases.*").Single();
        await using (var stream = file.OpenWrite())
        {
            stream.Seek(-1, SeekOrigin.End);
            stream.WriteByte(7);
        }

        (code, says) = await Run(CheckCopy.Command(host.Settings), Copy);
        Assert.Equal((1, $"The copy is not whole: {file.Name} is not the file that was written."), (code, says.Trim()));
        file.Delete();
        (code, says) = await Run(CheckCopy.Command(host.Settings), Copy);
        Assert.Equal((1, $"The copy is not whole: {file.Name} is missing."), (code, says.Trim()));
    }

    private async Task OpenCase(string membership) => Assert.Equal(HttpStatusCode.Created, await TryOpenCase(membership));

    private async Task<HttpStatusCode> TryOpenCase(string membership)
    {
        var id = await host.Read(
            db => db.Memberships.Where(known => known.Name.StartsWith(membership)).Select(known => known.Id).SingleAsync(Cancel));
        using var client = await host.SignIn(CaseDriver.Handler);
        using var answer = await client.Give("api/cases",
            new { kind = "withdraw", membershipId = id, decidingBody = "council" }, 0);
        return answer.StatusCode;
    }

    private Task<int> QueueMail() => host.Read(async db =>
    {
        var now = host.Time.GetUtcNow();
        db.Outbox.Add(new OutgoingMail
        {
            Id = Guid.CreateVersion7(now), UserId = await db.Users.Select(user => user.Id).FirstAsync(Cancel),
            MessageId = "drill@example.org", Language = "nb", Subject = "Prøve", Text = "Prøve", WrittenAt = now,
            NextTryAt = now,
        });
        return await db.SaveRows(Cancel);
    });

    private async Task WriteCheckpoint()
    {
        await using var scope = host.NewScope();
        await scope.ServiceProvider.GetRequiredService<HistoryCheckpoint>().Write(Cancel);
    }

    private async Task<string> Ready()
    {
        using var client = host.NewClient();
        return await client.GetStringAsync(new Uri("health/ready", UriKind.Relative), Cancel);
    }

    private static async Task<(int Code, string Says)> Run(Command command, params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await command.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output }, Cancel);
        return (code, output.ToString());
    }
}

public sealed class RestoreDrillOnSqlite(SqliteHost host) : RestoreDrillTests(host), IClassFixture<SqliteHost>;

public sealed class RestoreDrillOnPostgres(PostgresHost host) : RestoreDrillTests(host), IClassFixture<PostgresHost>;
