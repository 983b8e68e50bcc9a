using Hangfire;
using Hangfire.Dashboard;
using Hangfire.PostgreSql;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// What the service does by the clock. Hangfire only says when: what is due stands in our own rows, so a job that is lost or
/// runs twice loses and doubles nothing. The setting <c>Jobs:Enabled</c> set to false turns it off.
/// </summary>
public static class Jobs
{
    /// <summary>Adds the clock: its memory is PostgreSQL where that is the database, so that replicas share the work.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        if (!Enabled(configuration)) return services;
        services.AddHangfire(clock => Store(clock, configuration));
        services.AddHangfireServer(server => server.WorkerCount = 2);
        services.AddHostedService<LastCheckpoint>();
        return services;
    }

    /// <summary>Sets the clock and opens its dashboard to administrators.</summary>
    public static void UseJobs(this WebApplication app)
    {
        if (!Enabled(app.Configuration)) return;
        var clock = app.Services.GetRequiredService<IRecurringJobManager>();
        clock.AddOrUpdate<Work>("fire-due-timers", work => work.FireDueTimers(CancellationToken.None), Cron.Minutely);
        clock.AddOrUpdate<Work>("open-due-reevaluations", work => work.OpenDueReevaluations(CancellationToken.None), Cron.Minutely);
        clock.AddOrUpdate<Work>("schedule-reevaluations", work => work.ScheduleReevaluations(CancellationToken.None), Cron.Daily(3));
        clock.AddOrUpdate<Work>("send-reminders", work => work.SendReminders(CancellationToken.None), "*/10 * * * *");
        clock.AddOrUpdate<Work>("send-mail", work => work.SendMail(CancellationToken.None), Cron.Minutely);
        clock.AddOrUpdate<Work>("end-sessions", work => work.EndSessions(CancellationToken.None), Cron.Hourly);
        clock.AddOrUpdate<Work>("verify-history", work => work.VerifyHistory(CancellationToken.None), Cron.Daily(2));
        clock.AddOrUpdate<Work>("history-checkpoint", work => work.KeepCheckpoint(CancellationToken.None), Cron.Hourly);
        // A register that was just filled is not to wait for the night.
        clock.Trigger("schedule-reevaluations");
        app.MapHangfireDashboard("/hangfire", new DashboardOptions { Authorization = [new ForAdministrators()], DisplayStorageConnectionString = false });
    }

    private static bool Enabled(IConfiguration configuration) => configuration.GetValue("Jobs:Enabled", true);

    private static void Store(IGlobalConfiguration clock, IConfiguration configuration)
    {
        clock.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
        if (DatabaseSetup.IsPostgres(configuration))
            clock.UsePostgreSqlStorage(
                storage => storage.UseNpgsqlConnection(configuration.GetConnectionString("Database")),
                new PostgreSqlStorageOptions { QueuePollInterval = TimeSpan.FromSeconds(1), PrepareSchemaIfNecessary = DatabaseSetup.MayChangeTables(configuration) });
        else
            clock.UseInMemoryStorage();
    }

    /// <summary>The work itself. A try that fails is left for the next time the clock strikes.</summary>
    [AutomaticRetry(Attempts = 0)]
    public sealed class Work(IServiceProvider services, HistoryCheckpoint checkpoint)
    {
        /// <summary>Goes on with cases whose waiting is over.</summary>
        public Task<int> FireDueTimers(CancellationToken cancellationToken) => Features.Cases.FireDueTimers.Sweep(services, cancellationToken);

        /// <summary>Opens the re-evaluations that came due.</summary>
        public Task<int> OpenDueReevaluations(CancellationToken cancellationToken) => Features.Reevaluations.OpenDueReevaluations.Sweep(services, cancellationToken);

        /// <summary>Gives memberships a date that have none.</summary>
        public Task<int> ScheduleReevaluations(CancellationToken cancellationToken) => Features.Reevaluations.ScheduleMissing.Sweep(services, cancellationToken);

        /// <summary>Says what has come due.</summary>
        public Task<int> SendReminders(CancellationToken cancellationToken) => Features.Reminders.SendReminders.Sweep(services, cancellationToken);

        /// <summary>Sends what stands in the outbox.</summary>
        public Task<int> SendMail(CancellationToken cancellationToken) => Mail.Outbox.Send(services, cancellationToken);

        /// <summary>Takes away sessions that have ended.</summary>
        public Task<int> EndSessions(CancellationToken cancellationToken) => Sessions.Sweep(services, cancellationToken);

        /// <summary>Inspects the history.</summary>
        public Task VerifyHistory(CancellationToken cancellationToken) => HistoryWatch.Inspect(services, cancellationToken);

        /// <summary>Writes down outside the database where the history ends.</summary>
        public Task KeepCheckpoint(CancellationToken cancellationToken) => checkpoint.Write(cancellationToken);
    }

    private sealed class ForAdministrators : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) =>
            context.GetHttpContext().RequestServices.GetRequiredService<CurrentUser>().Actor?.Is(Role.Administrator) == true;
    }
}
