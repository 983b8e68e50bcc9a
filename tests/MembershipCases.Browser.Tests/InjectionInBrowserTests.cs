using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>
/// The corpus in the records, and a real browser on the pages that show them, watched for all that a broken page would
/// do.
/// </summary>
public sealed class InjectionInBrowserTests(SqliteHost host, ChromiumBrowser chromium)
    : BrowserTests(host, chromium), IClassFixture<SqliteHost>
{
    [Fact]
    public async Task No_text_does_anything_on_any_page_that_shows_it()
    {
        var pages = await Plant();
        var (faults, seen) = (new List<string>(), 0);
        // Papers of cases that are not public are shown in their own department alone.
        var page = await OpenAs(CaseDriver.Handler, "/account/denied");
        Watch(page, faults);
        foreach (var address in pages)
        {
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
            var broken = await page.EvaluateAsync<string[]>("""
                mark => [...document.querySelectorAll("*")]
                  .filter(e => e.localName.includes(mark) || [...e.attributes].some(a => a.name.includes(mark) || a.name.startsWith("on")) || ["iframe", "object", "embed", "base", "marquee", "math"].includes(e.localName))
                  .map(e => e.outerHTML.slice(0, 100))
                """, Corpus.Mark);
            faults.AddRange(broken.Select(element => $"{address} has {element}"));
            if ((await page.InnerTextAsync("body")).Contains(Corpus.Mark, StringComparison.Ordinal)) seen++;
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct().Take(40)));
        Assert.True(seen > 20, $"Texts were seen on {seen} of {pages.Count} pages.");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Corpus.All.Count} strings, seen on {seen} of {pages.Count} pages.");
    }

    [Fact]
    public async Task A_script_that_does_stand_on_a_page_is_stopped_and_reported()
    {
        var reports = new List<string>();
        var page = await OpenAs("administrator", "/register");
        page.Request += (
            _, request) => { if (request.Url.EndsWith("/csp-reports", StringComparison.Ordinal))
                reports.Add(request.PostData ?? ""); };
        await page.EvaluateAsync(
            "() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script); const picture = new Image(); picture.src = 'https://evil.example.org/x.png'; document.body.append(picture); }");
        await page.WaitForTimeoutAsync(500);

        Assert.False(await page.EvaluateAsync<bool>("'ran' in window"));
        Assert.Contains(reports, report => report.Contains("script-src", StringComparison.Ordinal));
        Assert.Contains(reports, report => report.Contains("img-src", StringComparison.Ordinal));
    }

    /// <summary>Dialogs, errors, reports of the policy, and requests to anybody else.</summary>
    private void Watch(IPage page, List<string> faults)
    {
        page.Dialog += (_, dialog) =>
        {
            faults.Add($"{page.Url} opens a dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.PageError += (_, error) => faults.Add($"{page.Url} fails: {error}");
        page.Console += (
            _, message) => { if (message.Type == "error") faults.Add($"{page.Url} complains: {message.Text}"); };
        page.Request += (_, request) =>
        {
            if (request.Url.EndsWith("/csp-reports", StringComparison.Ordinal))
                faults.Add($"{page.Url} breaks the policy: {request.PostData}");
            else if (!request.Url.StartsWith(Host.Address.AbsoluteUri, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:image/", StringComparison.Ordinal))
                faults.Add($"{page.Url} asks {request.Url}");
        };
        page.Context.Page += (_, other) => faults.Add($"{page.Url} opens {other.Url}");
    }

    /// <summary>
    /// Memberships, cases in every place, meetings, mandates and a document with the corpus in every text; gives the
    /// pages that show them.
    /// </summary>
    private async Task<IReadOnlyList<string>> Plant()
    {
        await SharedRecords.Add(Host,
            string.Join("\n\n",
                Corpus.Together(1000).Where(text => !text.Contains('\t', StringComparison.Ordinal)).Take(40)),
                "x<mcx>.txt");
        var walk = new InjectionWalk(Host);
        await walk.FillAll(passes: 2);
        Assert.Empty(walk.Faults);
        await using var scope = Host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var cases = await db.Cases.AsNoTracking()
            .Where(found =>
                db.History.Any(
                    entry => entry.CaseId == found.Id
                        && (entry.After.Contains(Corpus.Mark) || entry.Reason!.Contains(Corpus.Mark))))
                        .OrderByDescending(found => found.Id).Take(16)
                        .Select(found => new { found.Year, found.Sequence }).ToListAsync();
        var memberships = await db.Memberships.AsNoTracking()
            .Where(found => found.Facts.Any(fact => fact.Value.Contains(Corpus.Mark)))
            .OrderByDescending(found => found.Id).Take(8).Select(found => found.Id).ToListAsync();
        var meetings = await db.Meetings.AsNoTracking().OrderByDescending(found => found.Id).Take(8)
            .Select(found => found.Id).ToListAsync();
        var document = await db.Documents.AsNoTracking().OrderByDescending(found => found.Id).Select(found => found.Id)
            .FirstAsync();
        return
        [
            "/", "/register", "/register?search=mcx", "/cases", "/mandates", "/meetings", "/history", "/offices",
            "/reevaluations", "/overview", "/calendar", "/reviews", $"/reviews/{document}", "/account/sessions",
            "/cases/open",
            .. cases.Select(found => $"/cases/{found.Year}/{found.Sequence}"),
            .. cases.Take(6).Select(found => $"/cases/{found.Year}/{found.Sequence}/submission"),
            .. memberships.Select(id => $"/register/{id}"),
            .. memberships.Take(3).Select(id => $"/register/{id}/cycle"), .. meetings.Select(id => $"/meetings/{id}"),
        ];
    }
}
