using System.ComponentModel;
using System.Diagnostics;

namespace MembershipCases.Testing;

/// <summary>Where the machine keeps PostgreSQL's server programs, which Debian leaves off the path.</summary>
internal static class PostgresBinaries
{
    public static string Find(string whyNoContainer) =>
        Candidates()
            .FirstOrDefault(
                folder => Array.TrueForAll(["initdb", "postgres"], name => File.Exists(Path.Combine(folder, name))))
        ?? throw new InvalidOperationException(
            $"There is no PostgreSQL for the tests: {whyNoContainer}, and neither pg_config --bindir, /usr/lib/postgresql/*/bin "
            + "nor the path holds initdb and postgres. Start Docker, or install PostgreSQL (on Debian: apt-get install postgresql).");

    private static IEnumerable<string> Candidates() =>
        [.. BinariesOfPgConfig(), .. BinariesOfDebian(),
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)];

    private static IEnumerable<string> BinariesOfDebian()
    {
        const string root = "/usr/lib/postgresql";
        return Directory.Exists(root)
            ? Directory.GetDirectories(root).OrderDescending(StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin"))
            : [];
    }

    private static IEnumerable<string> BinariesOfPgConfig()
    {
        try
        {
            using var pgConfig =
                Process.Start(new ProcessStartInfo("pg_config", "--bindir") { RedirectStandardOutput = true })!;
            return [pgConfig.StandardOutput.ReadToEnd().Trim()];
        }
        catch (Win32Exception)
        {
            return [];
        }
    }
}
