using System.Text.RegularExpressions;
using MembershipCases.Web.Features.Reminders;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>
/// Every page that the service has, found in its routes: a new page is looked at without anybody adding it here.
/// </summary>
public sealed class EveryPageTests(SqliteHost host, ChromiumBrowser chromium)
    : BrowserTests(host, chromium), IClassFixture<SqliteHost>
{
    [Fact]
    public async Task Every_page_is_accessible_to_one_who_may_see_it_in_every_view()
    {
        var known = await DriveACase();
        var people = new Dictionary<string, IPage>();
        var (faults, seen) = (new List<string>(), 0);
        foreach (var pattern in await Pages())
        {
            var (fault, looked) = known.Fill(pattern) is { } address
                ? await Look(people, address)
                : ($"No test knows what to put in /{pattern.RawText}. Say it in {nameof(KnownRoutes)}.", false);
            if (fault is not null) faults.Add(fault);
            if (looked) seen++;
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.True(seen > 20, $"Only {seen} pages were found.");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Looked at {seen} pages in {Enum.GetValues<View>().Length} views.");
    }

    [Fact]
    public async Task A_name_without_a_space_is_broken_and_does_not_widen_the_page()
    {
        var name = string.Concat(Enumerable.Repeat("Klimatilpasning", 9));
        var page = await OpenAs(People.Administrator, "/register/new");
        await page.GetByLabel("Navn", new() { Exact = false }).First.FillAsync(name);
        await page.GetByLabel("Type").SelectOptionAsync("Nettverk");
        await page.GetByLabel("Begrunnelse").FillAsync("Navnet er så langt.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);
        await Accessibility.AssertAccessibleInEveryView(page);
        foreach (var address in new[] { "/register?search=klimatilpasning", "/cases/open", "/history" })
        {
            await page.GotoAsync(address);
            await Accessibility.AssertAccessibleInEveryView(page);
        }
    }

    [Fact]
    public void A_page_with_an_unknown_route_is_told_of()
    {
        var known = new KnownRoutes(new Dictionary<string, string> { ["things/id"] = "7" });

        Assert.Equal("/things/7", known.Fill(RoutePatternFactory.Parse("things/{id:int}")));
        Assert.Equal("/things", known.Fill(RoutePatternFactory.Parse("things/{way?}")));
        Assert.Null(known.Fill(RoutePatternFactory.Parse("others/{id:int}")));
    }

    /// <summary>Looks as the first who may. What is no page but a file is only asked for.</summary>
    private async Task<(string? Fault, bool Looked)> Look(Dictionary<string, IPage> people, string address)
    {
        foreach (var who in People.All)
        {
            if (!people.TryGetValue(who, out var page)) page = people[who] = await OpenAs(who, "/account/denied");
            var answer = await page.Context.APIRequest.GetAsync(address, new() { MaxRedirects = 0 });
            if (answer.Status is 403 or 404 && !IsExpected(address, answer.Status)) continue;
            if (answer.Status is 405 or (>= 300 and < 400)) return (null, false);
            if (!IsExpected(address, answer.Status)) return ($"{address} answers {answer.Status} to {who}.", false);
            if (!answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal)) return (null, false);
            return (await FaultOf(page, address), true);
        }

        return ($"{address} may be seen by nobody of {string.Join(", ", People.All)}.", false);
    }

    private static bool IsExpected(string address, int status) =>
        status == 200 || address.StartsWith("/error/", StringComparison.Ordinal) || address == "/account/denied";

    private static async Task<string?> FaultOf(IPage page, string address)
    {
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        try
        {
            await Accessibility.AssertAccessibleInEveryView(page);
            return null;
        }
        catch (Xunit.Sdk.XunitException fault)
        {
            return fault.Message;
        }
    }

    private async Task<IEnumerable<RoutePattern>> Pages()
    {
        await using var scope = Host.NewScope();
        return scope.ServiceProvider.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern)
            .DistinctBy(pattern => pattern.RawText)
            .OrderBy(pattern => pattern.RawText, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>
    /// A case that has come as far as its recommendation, a round of re-evaluations, a review document, a reminder, and
    /// with them what routes need.
    /// </summary>
    private async Task<KnownRoutes> DriveACase()
    {
        var driven = new Withdrawal(Host, (who, path) => OpenAs(who, path), _ => Task.CompletedTask);
        await driven.Open();
        await driven.Assess(People.Handler);
        await driven.Assess(People.OtherHandler);
        await driven.Approve(People.Commissioner);
        await driven.Approve(People.OtherCommissioner);
        await driven.Recommend();
        await StartARound(driven.Typed(60));
        await UploadAReview();
        await RemindPeople();
        return await KnownRoutes.Of(driven, Host);
    }

    private async Task RemindPeople()
    {
        Host.Time.Advance(TimeSpan.FromDays(28));
        await using var scope = Host.NewScope();
        Assert.NotEqual(0, await SendReminders.Sweep(scope.ServiceProvider, TestContext.Current.CancellationToken));
    }

    private async Task UploadAReview()
    {
        var page = await OpenAs(People.Administrator, "/reviews/upload");
        await page.Locator("input[type=file]").SetInputFilesAsync(Path.Combine(AppContext.BaseDirectory, "review.txt"));
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/reviews/[0-9a-f-]{36}"));
    }

    private async Task StartARound(string due)
    {
        var page = await OpenAs(People.OtherHandler, "/reevaluations/rounds/new");
        await page.FillAsync("[name='Input.Title']", "Gjennomgang av medlemskap");
        await page.FillAsync("[name='Input.DueOn']", due);
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page.Locator("main [role=status]")).ToBeVisibleAsync();
    }
}
