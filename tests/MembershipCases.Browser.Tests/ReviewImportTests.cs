using System.Text;
using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>The way of a review document from the file to the register.</summary>
public sealed class ReviewImportTests(SqliteHost host, ChromiumBrowser chromium)
    : BrowserTests(host, chromium), IClassFixture<SqliteHost>
{
    private const string Review = """
        Gjennomgang av nettverk

        Kommunen er med i tre nettverk.

        Kystbyenes nettverk (KBN)

        Byråd for klima, miljø og byutvikling har ansvar for å følge opp samarbeidet.

        Det anbefales å videreføre samarbeidet.

        Fjellhager i nord

        Fjellhagene ligger i nord. Byråd for hager har ansvar for å følge opp samarbeidet.

        Det anbefales å avslutte medlemskapet.

        Stille byers forbund

        Byrådsleder har ansvar for å følge opp samarbeidet.

        Det anbefales å videreføre og styrke samarbeidet.
        """;

    [Theory]
    [InlineData(View.Light)]
    [InlineData(View.Dark)]
    [InlineData(View.Narrow)]
    public async Task A_review_goes_from_the_file_to_the_register(View view)
    {
        var page = await SignedIn(view);
        await page.GotoAsync("/reviews/upload");
        await Accessibility.AssertAccessible(page);
        await page.GetByLabel("Dokument")
            .SetInputFilesAsync(
                new FilePayload { Name = "gjennomgang.txt", MimeType = "text/plain",
                    Buffer = Encoding.UTF8.GetBytes(Named(view)) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Les dokumentet" }).ClickAsync();
        await Accessibility.AssertAccessible(page);
        await FollowAQuote(page);

        await Finding(page, 1).GetByRole(AriaRole.Button, new() { Name = "Bekreft" }).ClickAsync();
        await Mend(page);
        await Finding(page, 3).GetByRole(AriaRole.Button, new() { Name = "Utelat" }).ClickAsync();
        await Assertions.Expect(page.Locator(".mc-review-bar")).ToContainTextAsync("3 av 3 avgjort");
        await page.GetByRole(AriaRole.Link, new() { Name = "Se hva som endres" }).ClickAsync();
        await Accessibility.AssertAccessible(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Importer", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First)
            .ToContainTextAsync("2 tatt inn, 1 av dem rettet, 1 utelatt.");
        await Accessibility.AssertAccessible(page);

        await Finding(page, 2).GetByRole(AriaRole.Link, new() { Name = "Se medlemskapet" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync($"Fjellhagene {view}");
        await page.Locator(".mc-facts .mc-source summary").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Se setningen i dokumentet" }).First.ClickAsync();
        Assert.Equal($"Fjellhager i nord {view}",
            await page.Locator(".mc-line:has(> :target) .mc-line__text").InnerTextAsync());
        await page.GotoAsync("/reviews");
        await Accessibility.AssertAccessible(page);
    }

    private static async Task FollowAQuote(IPage page)
    {
        await Finding(page, 1).GetByRole(AriaRole.Link, new() { Name = "linje 7" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".mc-line:has(> :target)"))
            .ToContainTextAsync("Byråd for klima, miljø og byutvikling har ansvar");
        await Assertions.Expect(page.Locator(".mc-line:has(> :target)")).ToBeInViewportAsync();
    }

    private static async Task Mend(IPage page)
    {
        await Finding(page, 2).GetByRole(AriaRole.Link, new() { Name = "Rett" }).ClickAsync();
        await Accessibility.AssertAccessible(page);
        var name = page.GetByLabel("Navn", new() { Exact = false }).First;
        await name.FillAsync(
            (await name.InputValueAsync()).Replace("Fjellhager i nord", "Fjellhagene", StringComparison.Ordinal));
        await page.GetByLabel("Hva slags arena").SelectOptionAsync("Initiativ");
        await page.GetByLabel("I dokumentet: Byråd for hager").SelectOptionAsync("Byråd for klima, miljø og byutvikling");
        await page.GetByLabel("Grunn for det dokumentet ikke sier").FillAsync("Hagene er våre.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bekreft og gå til neste" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Tilbake til funnene" }).ClickAsync();
    }

    private static ILocator Finding(IPage page, int number) => page.Locator($"#f{number}");

    /// <summary>A document for each view, with arenas that the register does not know from another.</summary>
    private static string Named(View view) => Review
        .Replace("Kystbyenes nettverk", $"Kystbyenes nettverk {view}", StringComparison.Ordinal)
        .Replace("Fjellhager i nord\n", $"Fjellhager i nord {view}\n", StringComparison.Ordinal)
        .Replace("Stille byers forbund", $"Stille byers forbund {view}", StringComparison.Ordinal);

    private async Task<IPage> SignedIn(View view)
    {
        var page = await Open("/account/sign-in", view);
        await page.Context.APIRequest.PostAsync($"{Host.Address}account/sign-in",
            new() { Form = page.Context.APIRequest.CreateFormData()
                .Append("subject", "saksbehandler-klima-miljo-byutvikling") });
        return page;
    }
}
