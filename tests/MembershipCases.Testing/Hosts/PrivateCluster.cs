using System.Diagnostics;
using Npgsql;

namespace MembershipCases.Testing;

/// <summary>
/// The machine's own PostgreSQL in a new cluster under the temporary folder, reached by a socket of this user alone.
/// </summary>
internal sealed class PrivateCluster : IPostgres
{
    // The shell waits for its input to close. That happens when the tests end it and also when they are killed,
    // so that no server and no files are left behind. PostgreSQL's own log goes to the folder.
    private const string Script =
        """
        folder=$(mktemp -d) && trap 'rm -rf "$folder"' EXIT || exit 1
        "$1/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale C.UTF-8 --no-sync >&2 || exit 1
        "$1/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c max_connections=300 >"$folder/log" 2>&1 &
        echo "$folder"
        read -r _
        kill -QUIT $! && wait $!
        """;

    private readonly Process shell;

    private PrivateCluster(Process shell, string binaries, string folder, string whyNoContainer)
    {
        this.shell = shell;
        Origin = $"a private cluster of the binaries in {binaries}, as {whyNoContainer}";
        ConnectionString = $"Host={folder};Username=postgres;Database=postgres";
    }

    public string Origin { get; }

    public string ConnectionString { get; }

    /// <summary>Makes and starts one, since no container is to be had.</summary>
    public static async Task<IPostgres> Start(string whyNoContainer)
    {
        var binaries = PostgresBinaries.Find(whyNoContainer);
        var shell = Process.Start(StartInfo(binaries))
            ?? throw new InvalidOperationException("The shell did not start.");
        var messages = shell.StandardError.ReadToEndAsync();
        var folder = await shell.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"PostgreSQL in {binaries} made no cluster: {await messages}");
        var cluster = new PrivateCluster(shell, binaries, folder, whyNoContainer);
        await cluster.WaitUntilItAnswers();
        return cluster;
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private static ProcessStartInfo StartInfo(string binaries)
    {
        List<string> command = ["sh", "-c", Script, "sh", binaries];
        // PostgreSQL refuses to run as root; its package brings a user of its own.
        if (Environment.UserName == "root")
            command.InsertRange(0, ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"]);
        return new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
    }

    private async Task WaitUntilItAnswers()
    {
        var started = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (started.Elapsed < TimeSpan.FromSeconds(30))
            {
                await Task.Delay(50);
            }
        }
    }
}
