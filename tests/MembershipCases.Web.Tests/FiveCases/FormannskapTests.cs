using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.FiveCases;

/// <summary>A municipality with formannskap needs other files and no other code.</summary>
public sealed class FormannskapTests(FormannskapTests.Host host) : IClassFixture<FormannskapTests.Host>
{
    private static readonly string[] Points = ["Medlemskapet avsluttes."];
    private readonly CaseDriver drive = new(host);

    [Fact]
    public async Task A_withdrawal_runs_through_the_executive_committee()
    {
        await using (var scope = host.NewScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
            db.Bodies.Add(new Body("executive-committee", "Formannskapet", "Formannskapet", "Executive Committee", 15));
            await db.SaveRows(TestContext.Current.CancellationToken);
        }

        var gcf = await drive.MembershipNamed("Global Climate Forum");
        await drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = gcf.Id, decidingBody = "council" });
        await drive.Assess("withdraw");
        await drive.Approve();
        await drive.Treat("byradets-sekretariat", "executive-committee", "recommend",
            meetingId => new { meetingId, outcome = "recommended", recommended = Points });
        await drive.Resolve(new
        {
            points = new[] { new { number = 1, recommended = "Medlemskapet avsluttes.",
                adopted = "Medlemskapet avsluttes.", outcome = "adopted",
                vote = new { present = 60, unanimous = true } } },
        });
        await drive.Implement(drive.Today, drive.Today);

        Assert.Equal(MembershipStatus.Withdrawn, (await drive.MembershipNamed("Global Climate Forum")).Status);
    }

    /// <summary>The service with the other set of files, on a database that began with them.</summary>
    public sealed class Host : ServiceHost
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("formannskap-");

        protected override Task<Setting> CreateDatabase() =>
            Task.FromResult(new Setting("Database:Path", Path.Combine(folder.FullName, "cases.db")));

        protected override Task DropDatabase()
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        }

        protected override void Configure(IWebHostBuilder builder) =>
            builder.UseSetting("Process:Variant", "formannskap");
    }
}
