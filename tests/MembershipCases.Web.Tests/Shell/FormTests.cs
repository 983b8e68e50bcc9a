using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace MembershipCases.Web.Tests.Shell;

public sealed class FormTests
{
    [Fact]
    public async Task A_field_says_in_words_whether_it_must_be_filled_in()
    {
        await using var shell = await ShellHost.StartAsync();

        var page = await shell.PageAsync("/styleguide");

        Assert.Equal("En linje Må fylles ut", page.QuerySelector("label[for=Form_Line]")!.TextContent);
        Assert.Equal("Flere linjer Valgfritt", page.QuerySelector("label[for=Form_Lines]")!.TextContent);
    }

    [Fact]
    public async Task Every_control_has_a_label_and_every_id_is_used_once()
    {
        await using var shell = await ShellHost.StartAsync();

        var page = await shell.PageAsync("/styleguide");

        var controls = page.QuerySelectorAll("input:not([type=hidden]), select, textarea");
        Assert.True(controls.Length > 12);
        Assert.All(controls, c => Assert.NotNull(page.QuerySelector($"label[for='{c.Id}']")));
        Assert.Equal(page.QuerySelectorAll("[id]").Length,
            page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task An_error_stands_at_its_field_and_in_the_summary_and_what_was_typed_is_kept()
    {
        await using var shell = await ShellHost.StartAsync();

        var page = await ShellHost.ReadAsync(await Send(shell, ("Form.Line", "Et navn"), ("Form.Date", "31.02.2026")));

        var date = page.QuerySelector<IHtmlInputElement>("#Form_Date")!;
        Assert.Equal("31.02.2026", date.Value);
        Assert.Equal("true", date.GetAttribute("aria-invalid"));
        Assert.Equal("Form_Date-error Form_Date-hint", date.GetAttribute("aria-describedby"));
        Assert.Equal("Skriv datoen med dag, måned og år, for eksempel 31.12.2026.",
            page.QuerySelector("#Form_Date-error")!.TextContent);
        var link = Assert.Single(page.QuerySelectorAll("ds-error-summary a"));
        Assert.Equal("#Form_Date", link.GetAttribute("href"));
        Assert.Equal("Et navn", page.QuerySelector<IHtmlInputElement>("#Form_Line")!.Value);
        Assert.StartsWith("Feil: ", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_in_the_summary_come_in_the_order_of_the_fields()
    {
        await using var shell = await ShellHost.StartAsync();

        var page = await ShellHost.ReadAsync(
            await Send(shell, ("Form.Line", ""), ("Form.Date", ""), ("Form.Count", ""), ("Form.Fee", "tolv")));

        Assert.Equal(
            ["#Form_Line", "#Form_Date", "#Form_Count", "#Form_Fee"],
            page.QuerySelectorAll("ds-error-summary a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("31.12.2026", "12 500,50")]
    [InlineData("1.2.2026", "12\u00a0500,5")]
    [InlineData("2026-12-31", "−3")]
    [InlineData("31.12.2026", "")]
    public async Task Dates_and_numbers_are_read_as_Norwegians_write_them(string date, string fee)
    {
        await using var shell = await ShellHost.StartAsync();

        var answer = await Send(shell, ("Form.Line", "x"), ("Form.Date", date), ("Form.Fee", fee), ("Form.Count", "3"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Skjemaet ble lest. Ingenting er lagret.",
            (await shell.PageAsync("/styleguide")).QuerySelector("[role=status]")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("Form.Date", "12/31/2026")]
    [InlineData("Form.Date", "31.12.26")]
    [InlineData("Form.Fee", "12.500.5")]
    [InlineData("Form.Fee", "1.5")]
    [InlineData("Form.Count", "tre")]
    [InlineData("Form.Choice", "Third")]
    public async Task What_cannot_be_read_is_never_guessed(string name, string value)
    {
        await using var shell = await ShellHost.StartAsync();

        var page = await ShellHost.ReadAsync(
            await Send(shell, ("Form.Line", "x"), ("Form.Date", "31.12.2026"), (name, value)));

        Assert.NotNull(page.QuerySelector($"#{name.Replace('.', '_')}[aria-invalid=true]"));
    }

    [Fact]
    public async Task Every_time_a_form_is_drawn_it_gets_a_command_id_of_its_own()
    {
        await using var shell = await ShellHost.StartAsync();

        var first = await CommandId(shell);
        var second = await CommandId(shell);

        Assert.NotEqual(first, second);
        Assert.Equal(7, first.Version);
    }

    private static async Task<Guid> CommandId(ShellHost shell) =>
        Guid.Parse((await shell.PageAsync("/styleguide")).QuerySelector("[name=CommandId]")!.GetAttribute("value")!);

    /// <summary>Sends the form; a field that is given twice is sent as it was given last.</summary>
    private static Task<HttpResponseMessage> Send(ShellHost shell, params (string Name, string Value)[] fields) =>
        shell.SendAsync("/styleguide", "/styleguide", [.. fields.GroupBy(f => f.Name).Select(g => g.Last())]);
}
