using System.Data.Common;
using Npgsql;

namespace MembershipCases.Web.Data;

/// <summary>
/// What the service sets on its connections to PostgreSQL where the connection string says nothing of it, so that a
/// service that is frozen, or a machine that is gone, holds no lock for ever and nobody waits for it longer than this.
/// </summary>
public static class PostgresSettings
{
    private static readonly (string Name, string Value)[] OfSessions =
    [
        ("lock_timeout", "15s"),
        ("idle_in_transaction_session_timeout", "30s"),
        ("tcp_keepalives_idle", "30"),
        ("tcp_keepalives_interval", "10"),
        ("tcp_keepalives_count", "3"),
    ];

    /// <summary>Completes a connection string.</summary>
    public static string Complete(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        // Statements are prepared by themselves, so that the server plans each once and not at every execution.
        if (settings.MaxAutoPrepare == 0) (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (100, 2);
        // The image has no Kerberos, and the driver says so in words of its own at every start.
        if (!Has(given, "GSS Encryption Mode", "GssEncryptionMode"))
            settings.GssEncryptionMode = GssEncryptionMode.Disable;
        // A socket that is a file has no machine at its other end that could be gone.
        if (!Has(given, "TCP Keepalive", "TcpKeepAlive") && settings.Host?.StartsWith('/') != true)
            (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval) = (true, 30, 10);
        settings.Options = string.Join(' ', [.. settings.Options is { Length: > 0 } options ? [options] : Array.Empty<string>(),
            .. OfSessions.Where(one => settings.Options?.Contains(one.Name, StringComparison.Ordinal) != true)
                .Select(one => $"-c {one.Name}={one.Value}")]);
        return settings.ConnectionString;
    }

    private static bool Has(DbConnectionStringBuilder given, params string[] names) =>
        Array.Exists(names, given.ContainsKey);
}
