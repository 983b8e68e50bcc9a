namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Runs the service from its start to its stop. What keeps it from starting is one entry of the log and an exit code,
/// and what goes wrong while it stops keeps it from nothing.
/// </summary>
public static partial class ServiceRun
{
    /// <summary>Creates, prepares and runs the service; returns the exit code, one of <see cref="Ending"/>.</summary>
    public static async Task<int> Run(
        Func<WebApplicationBuilder> create, Func<WebApplicationBuilder, Task<WebApplication>> prepare)
    {
        WebApplicationBuilder? builder = null;
        WebApplication app;
        try
        {
            builder = create();
            app = await prepare(builder);
            await app.StartAsync();
        }
        catch (Exception fault) when (fault is not HostAbortedException)
        {
            var ending = Ending.Of(fault);
            using var log = Log(builder);
            log.CreateLogger(typeof(ServiceRun)).NotStarted(ending.Fault, ending.Sentence, ending.ExitCode);
            return ending.ExitCode;
        }

        await Stop(app, builder);
        return 0;
    }

    private static async Task Stop(WebApplication app, WebApplicationBuilder builder)
    {
        try
        {
            await app.WaitForShutdownAsync();
            await app.DisposeAsync();
        }
        catch (ObjectDisposedException)
        {
            // Whoever has started it inside another program has taken it away already.
        }
        catch (Exception fault) when (fault is not HostAbortedException)
        {
            using var log = Log(builder);
            log.CreateLogger(typeof(ServiceRun)).StoppedWithout(Ending.Of(fault).Sentence);
        }
    }

    /// <summary>The log as it is set, of its own, since the service's may not exist yet or no longer.</summary>
    private static ILoggerFactory Log(WebApplicationBuilder? builder)
    {
        var settings = builder?.Configuration ?? (IConfiguration)new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return LoggerFactory.Create(log => log.AddConfiguration(settings.GetSection("Logging")).AddConsole());
    }

    [LoggerMessage(LogLevel.Critical, "The service does not start. {Sentence} (Exit code {ExitCode}.)")]
    private static partial void NotStarted(this ILogger log, Exception? fault, string sentence, int exitCode);

    [LoggerMessage(LogLevel.Warning, "The service has stopped, without finishing all that it does then. {Sentence}")]
    private static partial void StoppedWithout(this ILogger log, string sentence);
}
