using System.Net;

namespace MembershipCases.Web.Tests.Shell;

public sealed class ErrorPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, "Forespørselen kunne ikke brukes")]
    [InlineData(403, "Du har ikke tilgang")]
    [InlineData(404, "Siden finnes ikke")]
    [InlineData(409, "Noen andre har endret dette")]
    [InlineData(503, "Tjenesten er ikke tilgjengelig akkurat nå")]
    public async Task A_refusal_is_a_page_that_says_what_to_do(int status, string heading)
    {
        await using var shell = await ShellHost.StartAsync();

        var answer = await shell.Browser.GetAsync($"/refuses/{status}", Stop);
        var page = await ShellHost.ReadAsync(answer);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
    }

    [Fact]
    public async Task An_unknown_address_is_a_page_in_the_look()
    {
        await using var shell = await ShellHost.StartAsync();

        var answer = await shell.Browser.GetAsync("/no/such/page", Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await ShellHost.ReadAsync(answer)).QuerySelector("header .mc-brand"));
    }

    [Fact]
    public async Task A_fault_shows_a_trace_id_and_never_its_cause()
    {
        await using var shell = await ShellHost.StartAsync("Production");

        var answer = await shell.Browser.GetAsync("/fails", Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Oppgi dette hvis du melder fra: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_gets_no_page()
    {
        await using var shell = await ShellHost.StartAsync();

        var answer = await shell.Browser.GetAsync("/api/refuses/409", Stop);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_style_guide_is_not_there_in_production()
    {
        await using var shell = await ShellHost.StartAsync("Production");

        Assert.Equal(HttpStatusCode.NotFound, (await shell.Browser.GetAsync("/styleguide", Stop)).StatusCode);
    }
}
