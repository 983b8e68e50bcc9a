using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace MembershipCases.Web.Features.History;

/// <summary>Runs PostgreSQL's own programs, which must be on the path and as new as the server.</summary>
internal static class PostgresTools
{
    /// <summary>The name of a dump in a copy.</summary>
    public const string DumpFile = "membershipcases.dump";

    /// <summary>Dumps a database in PostgreSQL's custom format, from one snapshot.</summary>
    public static async Task Dump(string connectionString, string file, CancellationToken cancellationToken)
    {
        await RequireVersion("pg_dump", connectionString, cancellationToken);
        await Run("pg_dump", connectionString, ["--format=custom", "--no-owner", "--no-privileges", $"--file={file}"],
            cancellationToken);
    }

    /// <summary>Restores a dump into a database of its own on the same server.</summary>
    public static async Task<ScratchDatabase> Restore(
        string? connectionString, string file, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
            throw new ToolRefusedException("Set ConnectionStrings:Database to the server on which the copy can be tried.");
        await RequireVersion("pg_restore", connectionString, cancellationToken);
        var scratch = await ScratchDatabase.Create(connectionString, cancellationToken);
        await Run("pg_restore", scratch.ConnectionString,
            ["--no-owner", "--no-privileges", "--exit-on-error",
                $"--dbname={new NpgsqlConnectionStringBuilder(scratch.ConnectionString).Database}", file],
            cancellationToken);
        return scratch;
    }

    private static async Task RequireVersion(
        string program, string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var said = await Run(program, connectionString, ["--version"], cancellationToken);
        var number = said.Split(' ').Select(word => word.Split('.')[0])
            .Select(word => int.TryParse(word, CultureInfo.InvariantCulture, out var major) ? major : 0).Max();
        if (number < connection.PostgreSqlVersion.Major)
            throw new ToolRefusedException(
                $"{program} is of version {number} and the server of {connection.PostgreSqlVersion.Major}: install the newer one.");
    }

    private static async Task<string> Run(
        string program, string connectionString, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        (string Key, string? Value)[] settings =
        [
            ("PGHOST", to.Host), ("PGPORT", to.Port.ToString(CultureInfo.InvariantCulture)), ("PGDATABASE", to.Database),
            ("PGUSER", to.Username), ("PGPASSWORD", to.Password),
        ];
        foreach (var (key, value) in settings) if (value is { Length: > 0 }) start.Environment[key] = value;
        try
        {
            using var process = Process.Start(start)!;
            var (said, faults) = (process.StandardOutput.ReadToEndAsync(cancellationToken),
                process.StandardError.ReadToEndAsync(cancellationToken));
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0
                ? await said
                : throw new ToolRefusedException($"{program} failed: {(await faults).Trim()}");
        }
        catch (Win32Exception)
        {
            throw new ToolRefusedException($"{program} is not on the path. It comes with PostgreSQL's client programs.");
        }
    }
}
