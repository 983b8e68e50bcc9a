using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MembershipCases.Web.Tests.Hosting;

/// <summary>The way to a PostgreSQL server, which a test can cut and open again.</summary>
internal sealed class DatabaseRelay : IDisposable
{
    private readonly NpgsqlConnectionStringBuilder server;
    private readonly int port;
    private TcpListener? listener;
    private List<Socket> open = [];

    public DatabaseRelay(string connectionString)
    {
        server = new NpgsqlConnectionStringBuilder(connectionString);
        Listen(0);
        port = ((IPEndPoint)listener!.LocalEndpoint).Port;
    }

    /// <summary>The same database, by this way.</summary>
    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(server.ConnectionString) { Host = "127.0.0.1", Port = port }.ConnectionString;

    /// <summary>Ends every connection, and takes no other.</summary>
    public void Cut()
    {
        listener?.Dispose();
        listener = null;
        lock (server)
        {
            open.ForEach(socket => socket.Dispose());
            open = [];
        }
    }

    /// <summary>Takes connections again.</summary>
    public void Open() => Listen(port);

    public void Dispose() => Cut();

    private void Listen(int at)
    {
        var taking = listener = new TcpListener(IPAddress.Loopback, at);
        taking.Start();
        _ = Task.Run(async () =>
        {
            try
            {
                while (true) _ = Carry(await taking.AcceptSocketAsync());
            }
            catch (Exception cut) when (cut is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // No more are taken.
            }
        });
    }

    private async Task Carry(Socket client)
    {
        var isFile = server.Host!.StartsWith('/');
        var database = isFile
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        lock (server) open.AddRange([client, database]);
        try
        {
            await database.ConnectAsync(isFile
                ? new UnixDomainSocketEndPoint($"{server.Host}/.s.PGSQL.{server.Port}")
                : new DnsEndPoint(server.Host, server.Port));
            await using var near = new NetworkStream(client);
            await using var far = new NetworkStream(database);
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or IOException)
        {
            // The way was cut.
        }
        finally
        {
            client.Dispose();
            database.Dispose();
        }
    }
}
