using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace MembershipCases.Testing;

/// <summary>One setting of the service.</summary>
public sealed record Setting(string Key, string Value);

/// <summary>
/// The service's <c>Program</c> under Kestrel on a free port, in Development, on a given database and clock.
/// </summary>
internal sealed class RunningService : WebApplicationFactory<Program>
{
    private readonly Setting database;
    private readonly TimeProvider time;
    private readonly DirectoryInfo proofs;
    private readonly Action<IWebHostBuilder>? configure;

    /// <summary>A service that is not started yet; in the folder it keeps what proves its history.</summary>
    public RunningService(
        Setting database, TimeProvider time, DirectoryInfo proofs, Action<IWebHostBuilder>? configure = null)
    {
        (this.database, this.time, this.proofs, this.configure) = (database, time, proofs, configure);
        UseKestrel(0);
    }

    public Uri Address =>
        new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The checkpoint file in the folder of what proves the history.</summary>
    public static string CheckpointsIn(DirectoryInfo proofs) => Path.Combine(proofs.FullName, "checkpoints.txt");

    /// <summary>A clock that starts on an ordinary Monday morning (9 o'clock in Oslo).</summary>
    public static FakeTimeProvider NewClock() => new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    /// <summary>
    /// Starts the service on an empty database and stops it again, which leaves the database migrated and seeded.
    /// </summary>
    public static async Task Prepare(Setting database)
    {
        var proofs = Directory.CreateTempSubdirectory("membershipcases-proofs-");
        await using (var service = new RunningService(database, NewClock(), proofs))
        {
            service.StartServer();
            await service.Services.GetRequiredService<HistorySealer>().Seal(CancellationToken.None);
            await using var scope = service.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MembershipDb>().Checkpoints.ExecuteDeleteAsync();
        }

        proofs.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting(database.Key, database.Value);
        builder.UseSetting("History:CheckpointFile", CheckpointsIn(proofs));
        foreach (var limit in new[] { "SignIn", "SignOut", "Open", "Search", "Api" })
            builder.UseSetting($"RateLimits:{limit}", "1000000");
        // The tests' clock goes on by days; who signed in once stays so. Tests of sessions set what the service has.
        foreach (var limit in new[] { "Idle", "Longest" }) builder.UseSetting($"Authentication:{limit}", "1000.00:00:00");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Jobs:Enabled", "false"); // The clock stands still; tests call what is due themselves.
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton(time));
            var (rehearsal, race) = (new Rehearsal(), new Race());
            services.AddSingleton<IStartupFilter>(rehearsal).AddSingleton<IStartupFilter>(race).AddSingleton(race);
            services.AddScoped(typeof(IPipelineBehavior<,>), typeof(HeldInRace<,>));
            services.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(rehearsal, race));
            services.ConfigureDbContext<PostgresDb>(options => options.AddInterceptors(rehearsal, race));
        });
        configure?.Invoke(builder);
    }
}
