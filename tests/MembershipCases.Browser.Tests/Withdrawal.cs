using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>
/// A withdrawal from a network that two offices answer for, clicked through the pages by those whose work it is.
/// Every page that somebody sees on the way is shown to <paramref name="look"/>.
/// </summary>
internal sealed partial class Withdrawal(
    ServiceHost host, Func<string, string, Task<IPage>> open, Func<IPage, Task> look)
{
    /// <summary>The name that the register knows the membership by.</summary>
    public const string Membership = "Rainbow cities network";

    /// <summary>Where the case is, such as <c>/cases/2026/1</c>.</summary>
    public string Case { get; private set; } = "";

    /// <summary>Where the membership is.</summary>
    public string Register { get; private set; } = "";

    /// <summary>Where the meeting of byrådet is.</summary>
    public string GovernmentMeeting { get; private set; } = "";

    /// <summary>Where the meeting of bystyret is.</summary>
    public string CouncilMeeting { get; private set; } = "";

    /// <summary>Today, as it is typed.</summary>
    public string Today => Typed(0);

    /// <summary>A day to come, as it is typed.</summary>
    public string Typed(int daysFromNow) =>
        TimeZoneInfo.ConvertTime(host.Time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo"))
            .AddDays(daysFromNow).ToString("dd.MM.yyyy", null);

    /// <summary>Finds the membership in the register by a part of its name.</summary>
    public async Task<IPage> Find(string who)
    {
        var page = await open(who, "/register");
        await look(page);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("rainbow");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vis" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Membership }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(Membership);
        Register = new Uri(page.Url).AbsolutePath;
        return page;
    }

    /// <summary>The handler writes down how long the notice period is.</summary>
    public async Task StateNoticePeriod(int months)
    {
        var page = await Find(People.Handler);
        await look(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Registrer opplysning" }).ClickAsync();
        await page.GetByLabel("Hva gjelder det?").SelectOptionAsync("Oppsigelsesfrist");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fortsett" }).ClickAsync();
        await look(page);
        await page.Locator("[name='Input.Value']").FillAsync($"{months}");
        await page.GetByLabel("Begrunnelse").FillAsync("Det står i vedtektene.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lagre" }).ClickAsync();
        await Told(page, "Opplysningen er registrert.");
    }

    /// <summary>The handler opens the case from the membership's page.</summary>
    public async Task Open()
    {
        var page = await Find(People.Handler);
        await page.GetByRole(AriaRole.Link, new() { Name = "Opprett sak" }).ClickAsync();
        await page.GetByLabel("Utmelding").CheckAsync();
        await look(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Opprett saken" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Utmelding av " + Membership);
        Case = new Uri(page.Url).AbsolutePath;
        Passes();
    }

    /// <summary>Opens the case unless it is open already.</summary>
    public async Task FindOrOpen()
    {
        await using var scope = host.NewScope();
        var known = await scope.ServiceProvider.GetRequiredService<MembershipDb>().Cases.AsNoTracking()
            .FirstOrDefaultAsync();
        if (known is null) await Open();
        else Case = $"/cases/{known.Number}";
    }

    /// <summary>A handler assesses; one who hands in nothing is told what is missing.</summary>
    public async Task Assess(string handler)
    {
        var page = await open(handler, Case);
        await look(page);
        await Fill(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lever vurderingen" }).ClickAsync();
        await Told(page, "Vurderingen er levert.");
        Passes();
    }

    /// <summary>Fills in the form of an assessment without sending it.</summary>
    public static async Task Fill(IPage page)
    {
        var step = page.Locator("#step");
        await step.GetByLabel("Passiv").CheckAsync();
        await step.GetByLabel("Meld ut").CheckAsync();
        await step.GetByLabel("Begrunnelse for tilrådingen")
            .FillAsync("Kommunen deltar ikke aktivt.\nLæringen er liten.");
        await step.GetByLabel("Forslag til innstilling")
            .FillAsync("Kommunen melder seg ut av nettverket.\nByrådet orienterer bystyret.");
    }

    /// <summary>A commissioner returns what was handed in, with a reason.</summary>
    public async Task Return(string commissioner)
    {
        var page = await open(commissioner, Case);
        await look(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send tilbake" }).ClickAsync();
        await Expect(page.Locator("ds-error-summary")).ToContainTextAsync("Begrunnelse: Skriv en begrunnelse.");
        await look(page);
        await page.Locator("#step").GetByLabel("Begrunnelse").FillAsync("Kostnaden mangler.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send tilbake" }).ClickAsync();
        await Told(page, "Vurderingen er sendt tilbake.");
        Passes();
    }

    /// <summary>A commissioner approves, coming from the tasks.</summary>
    public async Task Approve(string commissioner)
    {
        var page = await open(commissioner, "/");
        await look(page);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = OfTheCase() }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Godkjenn" }).ClickAsync();
        await Told(page, "Vurderingen er godkjent.");
        Passes();
    }

    /// <summary>
    /// The secretariat of byrådet puts the case on the agenda and records the recommendation in two points.
    /// </summary>
    public async Task Recommend()
    {
        var page = await PutOnAgenda(People.Government, "Byrådet");
        GovernmentMeeting = new Uri(page.Url).AbsolutePath;
        await look(page);
        await page.GetByLabel("Innstilt").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Registrer behandlingen" }).ClickAsync();
        await Told(page, "Behandlingen er registrert.");
        await look(page);
        Passes();
    }

    /// <summary>
    /// The secretariat of bystyret records another wording than recommended, first with votes that do not add up.
    /// </summary>
    public async Task Resolve()
    {
        var page = await PutOnAgenda(People.Council, "Bystyret");
        CouncilMeeting = new Uri(page.Url).AbsolutePath;
        await page.GetByLabel("Vedtatt med endringer").CheckAsync();
        await Named(page, "Points[0].Adopted").FillAsync("Kommunen melder seg ut av nettverket ved årsskiftet.");
        await Named(page, "Points[0].Outcome").SelectOptionAsync("Vedtatt med endring");
        await Named(page, "Points[0].Vote.Kind").SelectOptionAsync("Parti for parti");
        await Named(page, "Points[0].Vote.Present").FillAsync("66");
        await page.GetByText("Stemmer parti for parti").First.ClickAsync();
        await Vote(page, 0, "A", 40, 0);
        await Vote(page, 1, "B", 0, 25);
        await look(page);
        await Record(page);
        await Expect(page.Locator("ds-error-summary"))
            .ToContainTextAsync("Stemmene for og mot er 65 til sammen, men 66 stemte.");
        await look(page);
        await Named(page, "Points[0].Vote.Parties[1].Against").FillAsync("26");
        await Record(page);
        await Told(page, "Behandlingen er registrert.");
        await look(page);
        Passes();
    }

    /// <summary>The handler sends the letter; the membership ends when the notice period has run out.</summary>
    public async Task Implement(int daysFromNow)
    {
        var page = await open(People.Handler, Case);
        await look(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Registrer iverksettingen" }).ClickAsync();
        foreach (var missing in new[] { "Brevets referanse", "Første dag uten medlemskap" })
        {
            await page.Locator("ds-error-summary")
                .GetByRole(AriaRole.Link, new() { Name = $"{missing}: Feltet må fylles ut." }).ClickAsync();
            await Expect(page.Locator("#step").GetByLabel(missing)).ToBeFocusedAsync();
        }

        await page.Locator("#step").GetByLabel("Brevets referanse").FillAsync("2026/123-4");
        await page.Locator("#step").GetByLabel("Første dag uten medlemskap").FillAsync(Typed(30));
        await page.GetByRole(AriaRole.Button, new() { Name = "Registrer iverksettingen" }).ClickAsync();
        await Expect(page.Locator("ds-error-summary")).ToContainTextAsync("Oppsigelsesfristen er ikke ute før");
        await look(page);
        await page.Locator("#step").GetByLabel("Første dag uten medlemskap").FillAsync(Typed(daysFromNow));
        await page.GetByRole(AriaRole.Button, new() { Name = "Registrer iverksettingen" }).ClickAsync();
        await Told(page, "Iverksettingen er registrert.");
        await look(page);
    }

    /// <summary>Expects the message that a thing was done.</summary>
    public static Task Told(IPage page, string message) =>
        Expect(page.Locator("main [role=status]")).ToHaveTextAsync(message);

    private async Task<IPage> PutOnAgenda(string secretariat, string body)
    {
        var page = await open(secretariat, Case);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sett saken på en saksliste" }).ClickAsync();
        await look(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Kall inn til møte" }).ClickAsync();
        await page.GetByLabel(body, new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Møtedag").FillAsync(Today);
        await look(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Kall inn til møte" }).ClickAsync();
        await look(page);
        var publishes = page.GetByLabel("Dokumentene i saken blir offentlige");
        var isPublic = await publishes.CountAsync() == 0;
        if (!isPublic) await publishes.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sett en sak på sakslisten" }).ClickAsync();
        if (isPublic) await Told(page, "Saken står på sakslisten.");
        else await Expect(page.Locator("main [role=status]")).ToContainTextAsync("dokumentene i den er offentlige fra nå");
        return page;
    }

    private static async Task Vote(IPage page, int row, string party, int votesFor, int against)
    {
        if (await Named(page, $"Points[0].Vote.Parties[{row}].Party").CountAsync() == 0)
            await page.GetByRole(AriaRole.Button, new() { Name = "Legg til parti" }).First.ClickAsync();
        await Named(page, $"Points[0].Vote.Parties[{row}].Party").FillAsync(party);
        await Named(page, $"Points[0].Vote.Parties[{row}].For").FillAsync($"{votesFor}");
        await Named(page, $"Points[0].Vote.Parties[{row}].Against").FillAsync($"{against}");
    }

    private static Task Record(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Registrer behandlingen" }).Last.ClickAsync();

    private static ILocator Named(IPage page, string field) => page.Locator($"[name$='{field}']:not([type=hidden])");

    /// <summary>The clock stands still unless somebody moves it, and nothing happens twice in one moment.</summary>
    private void Passes() => host.Time.Advance(TimeSpan.FromMinutes(7));

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    [GeneratedRegex("Utmelding av")]
    private static partial Regex OfTheCase();
}
