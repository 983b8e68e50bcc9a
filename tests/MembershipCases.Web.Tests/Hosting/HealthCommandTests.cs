using System.Net;
using System.Net.Sockets;

namespace MembershipCases.Web.Tests.Hosting;

[Collection<SharedOnSqlite>]
public sealed class HealthCommandTests(SqliteHost host)
{
    [Fact]
    public void A_service_that_is_alive_gives_exit_code_0() => Assert.Equal(0, HealthCommand.Run(host.Address));

    [Fact]
    public void A_port_where_nobody_answers_gives_exit_code_1()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Equal(1, HealthCommand.Run(new Uri($"http://127.0.0.1:{port}")));
    }
}
