using Hangfire;
using Hangfire.Dashboard;
using Hangfire.PostgreSql;

namespace MembershipCases.Web.Pipeline;

/// <summary>Schedules the service's jobs with Hangfire.</summary>
/// <remarks>
/// Hangfire decides only when a job runs: what is due is stored in the service's own rows, so a job that is lost or
/// runs twice loses and repeats nothing. The setting <c>Jobs:Enabled</c> set to false disables all jobs.
/// </remarks>
public static class Jobs
{
    /// <summary>The jobs of all features and rooms.</summary>
    internal static IReadOnlyList<Job> All { get; } =
        [.. Registrations.All.SelectMany(registration => registration.Jobs)];

    /// <summary>
    /// Registers the scheduler, with its storage in PostgreSQL where that is the database, so that replicas share the
    /// work.
    /// </summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        if (!Enabled(configuration)) return services;
        services.AddHangfire(clock => Store(clock, configuration));
        services.AddHangfireServer(server => server.WorkerCount = 2);
        services.AddHostedService<LastCheckpoint>();
        return services;
    }

    /// <summary>Creates the scheduler's storage and its tables, which are no other process's at the time.</summary>
    public static void PrepareJobs(this WebApplication app) => app.Services.GetService<JobStorage>();

    /// <summary>
    /// Schedules all jobs and maps the scheduler's dashboard, in which administrators see jobs and nobody changes them.
    /// </summary>
    public static void UseJobs(this WebApplication app)
    {
        if (!Enabled(app.Configuration)) return;
        var clock = app.Services.GetRequiredService<IRecurringJobManager>();
        foreach (var job in All)
        {
            clock.AddOrUpdate<JobRunner>(job.Id, runner => runner.Run(job.Id, CancellationToken.None), job.Schedule);
            if (job.AtStart) clock.Trigger(job.Id);
        }

        app.MapHangfireDashboard("/hangfire",
            new DashboardOptions { Authorization = [new ForAdministrators()], IsReadOnlyFunc = _ => true,
                DisplayStorageConnectionString = false });
    }

    private static bool Enabled(IConfiguration configuration) => configuration.GetValue("Jobs:Enabled", true);

    private static void Store(IGlobalConfiguration clock, IConfiguration configuration)
    {
        clock.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
        if (DatabaseSetup.IsPostgres(configuration))
            clock.UsePostgreSqlStorage(
                storage => storage.UseNpgsqlConnection(DatabaseSetup.ConnectionString(configuration)),
                new PostgreSqlStorageOptions { QueuePollInterval = TimeSpan.FromSeconds(1),
                    PrepareSchemaIfNecessary = DatabaseSetup.MayChangeTables(configuration) });
        else
            clock.UseInMemoryStorage();
    }

    private sealed class ForAdministrators : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) =>
            context.GetHttpContext().RequestServices
                .GetRequiredService<CurrentUser>().Actor?.Is(Role.Administrator) == true;
    }
}
