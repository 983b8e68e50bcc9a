using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>
/// Requests that another site makes a browser send, with the cookies of whoever sits there. They are refused before any
/// command is given to the database, so that one kind of database is enough; that nothing was changed is counted.
/// </summary>
[Collection<AttacksOnSqlite>]
public sealed class CrossSiteTests(SqliteHost host)
{
    /// <summary>Forms that need no token: the sign-in of Development, and the page that tells of an error.</summary>
    private static readonly string[] Open = ["POST account/sign-in", "POST error/{status:int}"];

    /// <summary>What is neither page nor API and is posted to by browsers and providers themselves.</summary>
    private static readonly string[] Machines = ["POST csp-reports", "POST account/back-channel-logout"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_form_that_there_is_refuses_a_request_without_the_token_or_with_that_of_somebody_else()
    {
        using var victim = await host.SignIn("administrator");
        using var secretary = await host.SignIn("bystyrets-kontor");
        using var attacker = await host.SignIn(CaseDriver.Handler);
        var foreign = await Token(attacker);
        var mine = await Token(victim);
        var (before, faults, forms) = (await RowCount.Of(host), new List<string>(), 0);
        foreach (var way in (await ServiceEndpoint.AllOf(host)).Where(
            way => way.Page is not null && way.Changes && !Open.Contains(way.ToString())))
        {
            forms++;
            foreach (var token in new[] { null, "", "x", foreign, mine[..^6] + "AAAAAA" })
            {
                // Whoever may not send the file at all is refused before its form is read.
                var answer = await Post(way.Address == "meetings/import" ? secretary : victim, way.Address, token);
                if (answer != HttpStatusCode.BadRequest)
                    faults.Add($"{way} answers {(int)answer} to {(token is null ? "no token" : $"the token {token[..Math.Min(8, token.Length)]}")}");
            }
        }

        Assert.Empty(faults);
        Assert.Equal(before, await RowCount.Of(host));
        Assert.True(forms > 30, $"{forms} forms");
        // The token of the victim's own page is taken, so that the refusals are for the token's sake.
        Assert.Equal(HttpStatusCode.Redirect, await Post(victim, "language", mine, ("culture", "nn-NO")));
        TestContext.Current.TestOutputHelper?.WriteLine($"{forms} forms.");
    }

    [Fact]
    public async Task No_route_of_the_API_is_moved_by_what_a_browser_sends_of_itself_across_sites()
    {
        var (situations, faults, routes) = (new Situations(host), new List<string>(), 0);
        foreach (var (attempt, subject) in Routes.Allowed.Where(
            done => done.Request.Changes && done.Request.Route.Contains(" api/", StringComparison.Ordinal)))
        {
            routes++;
            var situation = await situations.Find(attempt.State);
            using var victim = await host.SignIn(subject);
            var before = await RowCount.Of(host);
            foreach (var (name, body) in Simple(attempt, situation))
            {
                using var request = new HttpRequestMessage(new HttpMethod(attempt.Route.Split(' ')[0]),
                    attempt.Address(situation)) { Content = body };
                using var answer = await victim.SendAsync(request, Cancel);
                if ((int)answer.StatusCode is not (400 or 415))
                    faults.Add($"{attempt.Route} as {name}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
            }

            if (before != await RowCount.Of(host)) faults.Add($"{attempt.Route} changed something.");
        }

        Assert.Empty(faults);
        Assert.True(routes > 25, $"{routes} routes");
        TestContext.Current.TestOutputHelper?.WriteLine($"{routes} routes.");
    }

    [Fact]
    public async Task Every_way_that_changes_something_is_a_form_or_a_route_of_the_API_and_both_are_tried()
    {
        var changing = (await ServiceEndpoint.AllOf(host)).Where(way => way.Changes).ToList();
        var tried = Routes.Allowed.Select(done => done.Request.Route).ToHashSet();

        Assert.Empty(
            changing.Where(way => way.Page is null && !way.IsApi).Select(way => way.ToString()).Except(Machines));
        Assert.Empty(changing.Where(way => way.IsApi).Select(way => way.ToString()).Except(tried));
        Assert.Equal(Open,
            changing.Where(way => way.Page is not null).Select(way => way.ToString()).Intersect(Open).Order());
    }

    [Fact]
    public async Task Nothing_is_changed_by_reading()
    {
        await SharedRecords.Add(host);
        var situations = new Situations(host);
        foreach (var (attempt, subject) in Routes.Allowed.Where(done => !done.Request.Changes))
        {
            var address = attempt.Address(await situations.Find(attempt.State)).TrimStart('/');
            using var client = await host.SignIn(subject);
            var before = await RowCount.Of(host);
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.True(before == await RowCount.Of(host), $"{attempt.Route} changed something.");
        }
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("FROBNICATE")]
    [InlineData("GET", "?handler=Nothing")]
    public async Task A_page_is_there_for_its_own_methods_alone(string method, string question = "")
    {
        using var client = await host.SignIn("administrator");
        client.DefaultRequestHeaders.Add("RequestVerificationToken", await Token(client));
        var faults = new List<string>();
        foreach (var way in (await ServiceEndpoint.AllOf(host)).Where(
            way => way.Page is { HandlerMethods.Count: > 0 } && way.Handler is null
                && !way.Route.StartsWith("error/", StringComparison.Ordinal)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), way.Address + question);
            using var answer = await client.SendAsync(request, Cancel);
            // A page that is read by a name that it has no handler for is read as if none was said.
            if ((int)answer.StatusCode is not (400 or 403 or 404 or 405)
                && !(method == "GET" && (int)answer.StatusCode is 200 or 302))
                faults.Add($"{method} {way.Route}: {(int)answer.StatusCode}");
        }

        Assert.Empty(faults.Distinct());
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_in_the_browser()
    {
        using var client = await host.SignIn("administrator");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await Token(client))]);
        using var answer = await client.PostAsync(new Uri("account/sign-out", UriKind.Relative), form, Cancel);

        Assert.Equal("\"cache\", \"storage\"", answer.Headers.GetValues("Clear-Site-Data").Single());
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("X-HTTP-Method")]
    [InlineData("X-Method-Override")]
    public async Task A_reading_request_is_made_a_changing_one_by_no_header(string header)
    {
        using var client = await host.SignIn("administrator");
        var before = await RowCount.Of(host);
        foreach (var address in new[] { "api/memberships", "account/sessions", "reminders", "account/sign-out" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{address}?_method=POST");
            request.Headers.Add(header, "POST");
            using var answer = await client.SendAsync(request, Cancel);
            Assert.True((int)answer.StatusCode is 200 or 404 or 405, $"{address} {(int)answer.StatusCode}");
        }

        Assert.Equal(before, await RowCount.Of(host));
        Assert.Equal(HttpStatusCode.OK,
            (await client.GetAsync(new Uri("account/sessions", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task No_page_of_another_origin_may_read_an_answer()
    {
        using var client = await host.SignIn("administrator");
        foreach (var (method, address) in new[] { ("GET", "api/memberships"), ("OPTIONS", "api/memberships"),
            ("GET", "register"), ("OPTIONS", "api/cases") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            request.Headers.Add("Origin", "https://evil.example.org");
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "idempotency-key");
            using var answer = await client.SendAsync(request, Cancel);
            Assert.DoesNotContain(answer.Headers,
                header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>
    /// The bodies that a form of another site can send without being asked about first, and JSON without the header.
    /// </summary>
    private static IEnumerable<(string Name, HttpContent? Body)> Simple(RouteRequest attempt, Situation situation)
    {
        var text = attempt.Body(situation) is { } body ? body.ReadAsStringAsync(Cancel).GetAwaiter().GetResult() : "";
        yield return ("a plain text", new StringContent(text, Encoding.UTF8, "text/plain"));
        yield return ("a form", new FormUrlEncodedContent([new(text, "")]));
        yield return ("a form of parts", new MultipartFormDataContent { { new StringContent(text), "file", "x.txt" } });
        yield return ("JSON without an id",
            attempt.Body(situation) is { Headers.ContentType: { } type } again ? Same(again, type) : null);
    }

    private static HttpContent Same(HttpContent content, MediaTypeHeaderValue type)
    {
        content.Headers.ContentType = type;
        return content;
    }

    private static async Task<string> Token(HttpClient client)
    {
        using var page = await client.GetAsync(new Uri("account/sessions", UriKind.Relative), Cancel);
        return new HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(Cancel))
            .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static async Task<HttpStatusCode> Post(
        HttpClient client, string address, string? token, params (string Name, string Value)[] more)
    {
        var fields = new List<KeyValuePair<string, string>> { new("Input.CommandId",
            "0197a1de-0000-7000-8000-000000000001") };
        if (token is not null) fields.Add(new("__RequestVerificationToken", token));
        using var form = new FormUrlEncodedContent(
            fields.Concat(more.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form, Cancel);
        return answer.StatusCode;
    }
}
