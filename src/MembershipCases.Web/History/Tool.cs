using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>
/// The database and settings of a command line that runs beside the service. What it cannot work with is told in a
/// sentence.
/// </summary>
public sealed class Tool
{
    private Tool(IServiceProvider services, IConfiguration configuration, MembershipDb db) =>
        (Scopes, Configuration, Db) = (services.GetRequiredService<IServiceScopeFactory>(), configuration, db);

    /// <summary>The settings.</summary>
    public IConfiguration Configuration { get; }

    /// <summary>The database.</summary>
    public MembershipDb Db { get; }

    /// <summary>Makes scopes with database contexts.</summary>
    public IServiceScopeFactory Scopes { get; }

    /// <summary>Runs a command; a refusal is printed, and its exit code is 1.</summary>
    /// <param name="settings">Settings above those of files and environment, such as <c>--Database:Path=x.db</c>.</param>
    /// <param name="output">Where a refusal is printed.</param>
    /// <param name="work">What the command does; returns its exit code.</param>
    public static async Task<int> Run(string[] settings, TextWriter output, Func<Tool, Task<int>> work)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.ClearProviders();
        try
        {
            builder.Services.AddRecords(builder.Configuration);
            await using var app = builder.Build();
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
            return await work(new Tool(app.Services, builder.Configuration, db));
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException
            or FormatException or CryptographicException or ArgumentException or ToolRefusedException)
        {
            await output.WriteLineAsync(Says(fault));
            return 1;
        }
    }

    /// <summary>Requires that the database answers and is of this version.</summary>
    /// <exception cref="ToolRefusedException">It does not or is not.</exception>
    public async Task Require(CancellationToken cancellationToken)
    {
        if (!await Db.Database.CanConnectAsync(cancellationToken))
            throw new ToolRefusedException("The database does not answer: look at ConnectionStrings:Database or Database:Path.");
        var applied = await Db.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (!applied.Any())
            throw new ToolRefusedException("The database has no tables. Start the service once, or run migrate.");
        if ((await Db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            throw new ToolRefusedException("The database is behind this version. Start the service once, or run migrate.");
    }

    private static string Says(Exception fault) => fault switch
    {
        DbException => $"The database cannot be read: {fault.Message}",
        CryptographicException or ArgumentException => $"A key cannot be read: {fault.Message}",
        _ => fault.Message,
    };
}
