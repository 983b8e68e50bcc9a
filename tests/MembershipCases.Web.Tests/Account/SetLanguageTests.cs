using System.Net;
using MembershipCases.Web.Tests.Shell;

namespace MembershipCases.Web.Tests.Account;

public sealed class SetLanguageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bokmål_is_read_by_those_who_have_not_chosen()
    {
        await using var shell = await ShellHost.StartAsync();

        var page = await shell.PageAsync("/styleguide");

        Assert.Equal("nb", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Byggeklossene på sidene", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("nn-NO", "nn", "Byggjeklossane på sidene")]
    [InlineData("en-GB", "en", "The pieces pages are made of")]
    public async Task A_chosen_language_is_kept_from_page_to_page(string culture, string lang, string heading)
    {
        await using var shell = await ShellHost.StartAsync();

        var answer = await shell.SendAsync("/styleguide?Words=a", "/language", ("culture", culture));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/styleguide?Words=a", answer.Headers.Location!.OriginalString);
        var page = await shell.PageAsync("/styleguide");
        Assert.Equal(lang, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(heading, page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    public async Task The_choice_never_leads_to_another_host(string address)
    {
        await using var shell = await ShellHost.StartAsync();

        var answer = await shell.SendAsync("/styleguide?returnUrl=x", "/language", ("culture", "nn-NO"),
            ("returnUrl", address));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("elsewhere", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_without_the_antiforgery_token_is_refused()
    {
        await using var shell = await ShellHost.StartAsync();

        var answer = await shell.Browser.PostAsync("/language",
            new FormUrlEncodedContent([KeyValuePair.Create("culture", "nn-NO")]), Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_language_is_a_bad_request()
    {
        await using var shell = await ShellHost.StartAsync();

        var answer = await shell.SendAsync("/styleguide", "/language", ("culture", "sv-SE"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
