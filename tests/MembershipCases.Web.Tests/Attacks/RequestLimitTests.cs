using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>
/// Requests that are too large, too slow, or none at all, byte by byte. None of them changes a row: each test counts.
/// </summary>
public sealed class RequestLimitTests(SqliteHost host, RequestLimitTests.Strict strict)
    : IClassFixture<SqliteHost>, IClassFixture<RequestLimitTests.Strict>, IAsyncLifetime
{
    private long before;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => before = await RowCount.Of(host);

    public async ValueTask DisposeAsync() => Assert.Equal(before, await RowCount.Of(host));

    [Theory]
    [InlineData("POST", "api/memberships")]
    [InlineData("POST", "api/meetings/import")]
    [InlineData("POST", "register/new")]
    [InlineData("POST", "language")]
    [InlineData("POST", "account/sign-in")]
    public async Task A_body_of_more_than_two_megabytes_is_refused(string method, string address)
    {
        using var client = await host.SignIn("administrator");
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Content = new StringContent(
            address.StartsWith("api/", StringComparison.Ordinal)
                ? $"{{\"x\":\"{new string('x', 3_000_000)}\"}}"
                : $"x={new string('x', 3_000_000)}", Encoding.UTF8,
                address.StartsWith("api/", StringComparison.Ordinal)
                    ? "application/json"
                    : "application/x-www-form-urlencoded");
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}");
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request, Cancel);

        Assert.True((int)answer.StatusCode is 400 or 413, $"{(int)answer.StatusCode}");
    }

    [Fact]
    public async Task A_document_of_more_than_a_hundred_megabytes_is_refused_before_it_is_read()
    {
        var (status, _) =
            await Say($"POST /api/reviews HTTP/1.1\r\nHost: {host.Address.Authority}\r\nCookie: {await Cookie()}\r\nIdempotency-Key: {Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 200000000\r\n\r\n");

        Assert.Equal(413, status);
    }

    [Theory]
    [InlineData("leser", "api/reviews", 403)]
    [InlineData("leser", "reviews/upload", 403)]
    [InlineData("leser", "meetings/import", 403)]
    [InlineData(null, "api/reviews", 401)]
    [InlineData(null, "reviews/upload", 302)]
    public async Task A_file_is_refused_before_it_arrives_to_whoever_may_not_send_it(string? who, string to, int refusal)
    {
        var cookie = who is null ? "x=y" : await Cookie(who);
        // Nothing of the body is ever sent: only a service that has not begun to wait for it answers.
        var (status, _) =
            await Say($"POST /{to} HTTP/1.1\r\nHost: {host.Address.Authority}\r\nCookie: {cookie}\r\nIdempotency-Key: {Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1900000\r\n\r\n");

        Assert.Equal(refusal, status);
    }

    [Theory]
    [InlineData("GET /register?search={8200} HTTP/1.1\r\nHost: x\r\n\r\n", 414)]
    [InlineData("GET /{9000} HTTP/1.1\r\nHost: x\r\n\r\n", 414)]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nX-Long: {33000}\r\n\r\n", 431)]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nCookie: mc-session={40000}\r\n\r\n", 431)]
    [InlineData("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nX-Y\u0000: 1\r\n\r\n", 400)]
    [InlineData("GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [InlineData("GET / HTTP/9.9\r\nHost: x\r\n\r\n", 505)]
    [InlineData("POST /language HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef", 400)]
    [InlineData("POST /language HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", 400)]
    [InlineData("POST /language HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 400)]
    [InlineData("POST /language HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 400)]
    [InlineData("POST /language HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx\r\n0\r\n\r\n", 400)]
    [InlineData("TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", 302)]
    [InlineData("TRACE /account/denied HTTP/1.1\r\nHost: x\r\n\r\n", 405)]
    [InlineData("CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n", 404)]
    [InlineData("FROBNICATE /styleguide HTTP/1.1\r\nHost: x\r\n\r\n", 405)]
    public async Task What_is_no_request_of_ours_is_refused_by_its_first_lines(string request, int status)
    {
        var text = System.Text.RegularExpressions.Regex.Replace(request, "{([0-9]+)}",
            length => new string('x',
                int.Parse(length.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));
        var (answer, says) = await Say(text);

        Assert.True(answer == status || (status is 302 or 404 && answer is 400 or 404 or 405), $"{answer} {says}");
        Assert.DoesNotContain("X-Long", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_hundred_headers_are_refused()
    {
        var headers = string.Concat(Enumerable.Range(0, 150).Select(number => $"X-{number}: 1\r\n"));

        Assert.Equal(431, (await Say($"GET / HTTP/1.1\r\nHost: x\r\n{headers}\r\n")).Status);
    }

    [Fact]
    public async Task Work_that_takes_longer_than_is_said_is_stopped()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration["RequestLimits:Time"] = "00:00:01";
        ServerLimits.Apply(builder);
        await using var app = builder.Build();
        app.UseRequestTimeouts();
        app.MapGet("/slow", (HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await app.StartAsync(Cancel);
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(new Uri("/slow", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_that_comes_drop_by_drop_is_cut_off()
    {
        var (status, _) =
            await Say($"POST /account/sign-in HTTP/1.1\r\nHost: {host.Address.Authority}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nx");

        Assert.True(status is 400 or 408, $"{status}");
    }

    [Fact]
    public async Task Headers_that_do_not_come_are_not_waited_for()
    {
        var impatient = await strict.Of(host);

        Assert.Equal(408, (await Say("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ", impatient.Address)).Status);
    }

    [Theory]
    [InlineData("evil.example.org", HttpStatusCode.BadRequest)]
    [InlineData("evil.example.org:80@cases.example.org", HttpStatusCode.BadRequest)]
    [InlineData("cases.example.org", HttpStatusCode.OK)]
    public async Task A_host_that_is_not_named_is_refused_where_hosts_are_named(string name, HttpStatusCode status)
    {
        var named = await strict.Of(host);

        Assert.Equal((int)status,
            (await Say($"GET /calendar/bodies/council.ics HTTP/1.1\r\nHost: {name}\r\n\r\n", named.Address)).Status);
    }

    [Fact]
    public async Task Where_a_stranger_is_sent_does_not_follow_the_host_that_they_name()
    {
        var (status, says) =
            await Say("GET /register HTTP/1.1\r\nHost: evil.example.org\r\nX-Forwarded-Host: evil.example.org\r\n\r\n");

        Assert.Equal(302, status);
        Assert.Contains("Location: /account/sign-in?ReturnUrl=%2Fregister", says, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil", says, StringComparison.Ordinal);
    }

    private async Task<string> Cookie(string subject = "administrator")
    {
        using var client = host.NewClient();
        using var form = new FormUrlEncodedContent([new("subject", subject)]);
        using var answer = await client.PostAsync(new Uri("account/sign-in", UriKind.Relative), form, Cancel);
        return answer.Headers.GetValues("Set-Cookie")
            .Single(cookie => cookie.StartsWith("mc-session=", StringComparison.Ordinal)).Split(';')[0];
    }

    /// <summary>Sends bytes as they stand, and gives the status and head of the answer.</summary>
    private async Task<(int Status, string Says)> Say(string request, Uri? to = null)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync((to ?? host.Address).Host, (to ?? host.Address).Port, Cancel);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), Cancel);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var (bytes, said) = (new byte[64 * 1024], new StringBuilder());
        for (int read; !said.ToString().Contains("\r\n\r\n", StringComparison.Ordinal)
            && (read = await stream.ReadAsync(bytes, patience.Token)) > 0;)
            said.Append(Encoding.Latin1.GetString(bytes, 0, read));
        var head = said.ToString();
        return (head.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            ? int.Parse(head.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture)
            : 0, head.Split("\r\n\r\n")[0]);
    }

    /// <summary>Waits a second for headers, and has a name.</summary>
    public sealed class Strict() : StrictServer(
        new("RequestLimits:Headers", "00:00:01"), new("AllowedHosts", "cases.example.org"));
}
