using System.Net;
using System.Text.Json.Nodes;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>What stands before the slices.</summary>
public sealed class HardeningTests(SqliteHost host, HardeningTests.Strict strict)
    : IClassFixture<SqliteHost>, IClassFixture<HardeningTests.Strict>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_tries_to_sign_in_too_often_is_told_to_wait_and_others_are_not()
    {
        var service = await strict.Of(host);
        using var client = service.NewClient();
        for (var tries = 0; tries < 3; tries++)
            Assert.Equal(HttpStatusCode.OK, (await From(client, "10.0.0.1", "account/sign-in")).StatusCode);

        var refused = await From(client, "10.0.0.1", "account/sign-in");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(
            int.Parse(refused.Headers.GetValues("Retry-After").Single(),
                System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("For mange forsøk", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await From(client, "10.0.0.2", "account/sign-in")).StatusCode);
    }

    [Fact]
    public async Task A_forwarded_address_is_believed_of_a_known_proxy_alone()
    {
        await using var service = new TwinHost(host, new Setting("RateLimits:SignIn", "3"));
        await service.InitializeAsync();
        using var client = service.NewClient();
        for (var tries = 0; tries < 3; tries++) await From(client, $"10.0.0.{tries}", "account/sign-in");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await From(client, "10.0.0.99", "account/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Whoever_calls_the_api_too_often_is_told_so_as_a_problem_and_others_are_not()
    {
        var service = await strict.Of(host);
        using var busy = await service.SignIn(CaseDriver.Handler);
        using var other = await service.SignIn(CaseDriver.Commissioner);
        for (var calls = 0; calls < 3; calls++)
            Assert.Equal(HttpStatusCode.OK,
                (await busy.GetAsync(new Uri("api/tasks", UriKind.Relative), Cancel)).StatusCode);

        var refused = await busy.GetAsync(new Uri("api/tasks", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("request.too-many",
            JsonNode.Parse(await refused.Content.ReadAsStringAsync(Cancel))!["code"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK,
            (await other.GetAsync(new Uri("api/tasks", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task Whoever_searches_too_often_is_told_to_wait_but_may_read_on()
    {
        var service = await strict.Of(host);
        using var client = await service.SignIn(CaseDriver.Handler);
        for (var calls = 0; calls < 3; calls++)
            Assert.Equal(HttpStatusCode.OK,
                (await client.GetAsync(new Uri($"register?search={calls}", UriKind.Relative), Cancel)).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests,
            (await client.GetAsync(new Uri("register?search=x", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK,
            (await client.GetAsync(new Uri("register", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_report_of_a_browser_is_taken_whatever_it_holds_and_the_server_does_not_say_what_it_is()
    {
        using var client = host.NewClient();
        using var report = new ByteArrayContent([.. Enumerable.Repeat((byte)'\n', 100_000)]);
        using var answer = await client.PostAsync(new Uri("csp-reports", UriKind.Relative), report, Cancel);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.Contains("report-uri /csp-reports", answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_that_changes_something_needs_the_token_of_a_page()
    {
        using var client = await host.SignIn("administrator");
        foreach (var address in new[] { "account/sessions", "account/sign-out", "reminders", "calendar", "register/new",
            "cases/open", "meetings/new", "incidents", "reviews/upload", "language" })
        {
            using var form = new FormUrlEncodedContent(
                [new("Input.CommandId", "0197a1de-0000-7000-8000-000000000001")]);
            using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form, Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{address} answers {(int)answer.StatusCode}");
        }
    }

    private static async Task<HttpResponseMessage> From(HttpClient client, string address, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", address);
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>Takes three requests of each kind a minute: from one address, or of one person.</summary>
    public sealed class Strict() : StrictServer(
        new("RateLimits:SignIn", "3"), new("RateLimits:Api", "3"), new("RateLimits:Search", "3"),
        new("Proxies:Networks:0", "127.0.0.0/8"));
}
