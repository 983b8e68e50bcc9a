using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>
/// How a step's form behaves in the hands of people: by keyboard, sent twice, too late, and without scripts.
/// </summary>
public sealed class FormTests(SqliteHost host, ChromiumBrowser chromium)
    : BrowserTests(host, chromium), IClassFixture<SqliteHost>
{
    private const string Reasoning = "[name='Assess.Text.Reasoning']";

    private Withdrawal driven = null!;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        driven = new Withdrawal(Host, (who, path) => OpenAs(who, path), _ => Task.CompletedTask);
        await driven.FindOrOpen();
    }

    [Fact]
    public async Task A_step_is_done_by_keyboard_alone_and_what_is_missing_takes_focus()
    {
        var page = await OpenAs(People.Handler, driven.Case);
        await page.Keyboard.PressAsync("Tab");
        await Focused(page, "Hopp til hovedinnholdet");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));

        await TabTo(page, "Assess.KeepAsDraft", "false");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("ds-error-summary");
        Assert.Equal("DS-ERROR-SUMMARY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("document.activeElement.name === 'Assess.Text.Advice'");

        await page.Keyboard.PressAsync("Space");
        await TabTo(page, "Assess.Text.Reasoning");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("Skrevet uten mus.");
        await TabTo(page, "Assess.KeepAsDraft", "true");
        await page.Keyboard.PressAsync("Enter");
        await Withdrawal.Told(page, "Utkastet er lagret.");
        Assert.Equal("Skrevet uten mus.", await page.InputValueAsync(Reasoning));
    }

    [Fact]
    public async Task A_form_sent_twice_changes_one_thing()
    {
        var before = await Drafts();
        var page = await OpenAs(People.Handler, driven.Case);
        await page.FillAsync(Reasoning, "Sendt to ganger.");
        await page.EvaluateAsync("""
            async () => {
              const form = document.querySelector("#step form");
              const fields = new FormData(form);
              fields.set("Assess.KeepAsDraft", "true");
              const send = () => fetch(form.action, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" });
              await Promise.all([send(), send()]);
              await send();
            }
            """);

        Assert.Equal(before + 1, await Drafts());
        Assert.Equal("Sendt to ganger.", await (await OpenAs(People.Handler, driven.Case)).InputValueAsync(Reasoning));
    }

    [Fact]
    public async Task A_form_that_came_too_late_keeps_what_was_typed_and_tells_what_has_changed()
    {
        var late = await OpenAs(People.Handler, driven.Case);
        await late.FillAsync(Reasoning, "Skrevet av den som kom for sent.");
        var first = await OpenAs(People.Handler, driven.Case);
        await first.FillAsync(Reasoning, "Skrevet av den som kom først.");
        await SaveDraft(first);
        await Withdrawal.Told(first, "Utkastet er lagret.");

        await SaveDraft(late);
        await Assertions.Expect(late.Locator("ds-error-summary")).ToContainTextAsync("Saken er endret av noen andre");
        await Assertions.Expect(late.Locator("main")).ToContainTextAsync("Dette er endret siden du åpnet siden");
        await Assertions.Expect(late.Locator("main .ds-alert")).ToContainTextAsync("Utkast til vurdering lagret");
        Assert.Equal("Skrevet av den som kom for sent.", await late.InputValueAsync(Reasoning));
        await Accessibility.AssertAccessibleInEveryView(late);

        await SaveDraft(late);
        await Withdrawal.Told(late, "Utkastet er lagret.");
        Assert.Equal("Skrevet av den som kom for sent.", await late.InputValueAsync(Reasoning));
    }

    [Fact]
    public async Task A_step_is_done_without_JavaScript()
    {
        var page = await OpenAs(People.Handler, driven.Case, script: false);
        await page.FillAsync(Reasoning, "Skrevet uten skript.");
        await SaveDraft(page);

        await Withdrawal.Told(page, "Utkastet er lagret.");
        Assert.Equal("Skrevet uten skript.", await page.InputValueAsync(Reasoning));
        await Assertions.Expect(page.Locator(".mc-timeline [data-state=current]").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Register", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Register");
    }

    [Theory]
    [InlineData("Nynorsk", "nn", "Kvar saka står", "Oppgåver")]
    [InlineData("English", "en", "Where the case stands", "Tasks")]
    public async Task The_pages_speak_the_language_that_was_chosen(
        string name, string code, string heading, string tasks)
    {
        var page = await OpenAs(People.Reader, driven.Case);
        await page.Locator(".mc-user > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", code);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".mc-nav")).ToContainTextAsync(tasks);
        Assert.EndsWith(driven.Case, page.Url, StringComparison.Ordinal);
        await Accessibility.AssertAccessibleInEveryView(page);
        await page.Locator(".mc-user > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bokmål" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "nb");
    }

    [Fact]
    public async Task A_submission_on_paper_has_its_text_and_nothing_to_click()
    {
        var page = await OpenAs(People.Handler, driven.Case + "/submission");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(
            page.GetByRole(AriaRole.Heading, new() { Name = "Utmelding av " + Withdrawal.Membership }))
            .ToBeVisibleAsync();
        foreach (var screenOnly in new[] { ".mc-nav", ".mc-user", ".mc-crumbs", ".mc-buttons", ".mc-footer" })
            await Assertions.Expect(page.Locator(screenOnly)).ToBeHiddenAsync();
    }

    private static Task SaveDraft(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Lagre utkast" }).ClickAsync();

    private static async Task Focused(IPage page, string text) =>
        Assert.Equal(text, await page.EvaluateAsync<string>("document.activeElement.textContent.trim()"));

    /// <summary>Presses Tab until a field or button has focus; at each stop the focus must be seen.</summary>
    private static async Task TabTo(IPage page, string name, string? value = null)
    {
        for (var stop = 0; stop < 120; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<bool>("""
                () => {
                  const shows = (style) => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
                  const field = document.activeElement.closest(".ds-field");
                  return [document.activeElement, field].some((element) => element && shows(getComputedStyle(element)));
                }
                """);
            var at = await page.EvaluateAsync<string>(
                "`${document.activeElement.tagName} ${document.activeElement.name ?? ''} ${document.activeElement.textContent.trim()}`");
            Assert.True(seen, $"The focus on {at} cannot be seen.");
            if (await page.EvaluateAsync<bool>(
                "([name, value]) => document.activeElement.name === name && (value === null || document.activeElement.value === value)", new object?[] { name, value })) return;
        }

        Assert.Fail($"Tab never comes to {name}.");
    }

    private async Task<int> Drafts()
    {
        await using var scope = Host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        return await db.History.AsNoTracking()
            .CountAsync(entry => entry.What == "case.assessment-drafted", TestContext.Current.CancellationToken);
    }
}
