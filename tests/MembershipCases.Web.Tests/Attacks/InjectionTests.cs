using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>
/// The corpus through every field, question and file, and then everything that the service gives out.
/// </summary>
public abstract class InjectionTests(ServiceHost host)
{
    private const int RoomInName = 190;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_in_any_field_comes_out_everywhere_as_the_text_that_it_is()
    {
        await SharedRecords.Add(host,
            "Gjennomgang\n\n1. Eurocities\n\nSamarbeidet anbefales videreført.\n\n"
                + string.Join("\n\n",
                    Corpus.Together(1000).Where(text => !text.Contains('\t', StringComparison.Ordinal)).Take(40)),
                    "x<mcx>.txt");
        var planting = new InjectionWalk(host);
        await planting.Keep();
        var outputs = new OutputScan(host);
        await outputs.Read(ofEachKind: 4);
        await Mail(outputs);

        Assert.True(planting.Faults.Count + outputs.Faults.Count == 0,
            string.Join(Environment.NewLine, planting.Faults.Concat(outputs.Faults).Take(40)));
        Assert.Empty(planting.Never);
        Assert.True(planting.Count is { Places: > 50, Done: > 400 } && outputs.Count.Seen > 50,
            $"{planting.Count} {outputs.Count}");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Corpus.All.Count} strings; {planting.Count.Places} texts of commands, {planting.Count.Sent} commands sent, {planting.Count.Done} done; {outputs.Count.Read} answers read, {outputs.Count.Seen} with strings.");
    }

    [Fact]
    public async Task What_no_record_can_hold_is_refused_in_every_field()
    {
        var planting = new InjectionWalk(host);
        await planting.Refuse();

        Assert.True(planting.Faults.Count == 0, string.Join(Environment.NewLine, planting.Faults.Take(40)));
        Assert.True(planting.Count.Sent > 20 * Corpus.NotPlain.Count, $"{planting.Count}");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Corpus.NotPlain.Count} strings, {planting.Count.Sent} commands.");
    }

    [Fact]
    public async Task What_is_typed_into_any_form_stands_in_it_again_as_text_when_it_is_refused()
    {
        await SharedRecords.Add(host);
        var (seen, faults) = (new HashSet<string>(), new List<string>());
        var addresses = await Pages();
        foreach (var subject in new[] { CaseDriver.Handler, "administrator", CaseDriver.Commissioner,
            "byradets-sekretariat", "bystyrets-kontor" })
        {
            using var client = await host.SignIn(subject);
            foreach (var address in addresses)
            {
                using var page = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
                if (page.Content.Headers.ContentType?.MediaType != "text/html") continue;
                foreach (var form in Forms(await page.Content.ReadAsStringAsync(Cancel))
                    .Where(form => seen.Add($"{address} {form.GetAttribute("action")}")))
                    foreach (var text in Corpus.Together(16_000).Where(text => text.Length < 30_000))
                        faults.AddRange(await Type(client, form, address, text));
            }
        }

        var forms = seen.Count;
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct().Take(40)));
        Assert.True(forms > 30, $"{forms} forms");
        TestContext.Current.TestOutputHelper?.WriteLine($"{forms} forms, each sent with all strings.");
    }

    [Fact]
    public async Task What_a_browser_calls_itself_and_what_a_file_is_called_is_shown_as_text()
    {
        var outputs = new OutputScan(host);
        foreach (var text in Corpus.Plain
            .Where(text => text.Length < 180 && text.All(reminder => reminder is >= ' ' and < '\u007f')).Chunk(4)
            .Select(texts => string.Join(' ', texts)))
        {
            using var client = host.NewClient();
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", text);
            using var form = new FormUrlEncodedContent([new("subject", "arkivar")]);
            using var answer = await client.PostAsync(new Uri("account/sign-in", UriKind.Relative), form, Cancel);
            await outputs.Look(client, "account/sessions");
        }

        foreach (var name in Corpus.Plain
            .Where(text => text.Length < 100 && !text.Contains('\n', StringComparison.Ordinal)
                && !text.Contains('\r', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal))
                .Where((_, at) => at % 12 == 0))
        {
            using var kept = await SharedRecords.Upload(host,
                $"Gjennomgang {name}\n\n1. Eurocities\n\nSamarbeidet anbefales videreført.\n", $"{name}.txt");
            if ((int)kept.StatusCode >= 500) outputs.Faults.Add($"a file called {name} gives {(int)kept.StatusCode}");
        }

        using var administrator = await host.SignIn("administrator");
        await outputs.Look(administrator, "reviews");

        Assert.True(outputs.Faults.Count == 0, string.Join(Environment.NewLine, outputs.Faults.Distinct().Take(40)));
    }

    [Fact]
    public void There_are_strings_of_every_kind()
    {
        Assert.InRange(Corpus.All.Count, 300, 1000);
        Assert.Equal(Corpus.All.Count, Corpus.All.Select(one => one.Text).Distinct().Count());
        Assert.InRange(Corpus.NotPlain.Count, 15, 60);
    }

    /// <summary>Every page, and those of a case and its meeting wherever the case can stand.</summary>
    private async Task<IReadOnlyList<string>> Pages()
    {
        var addresses = new List<string>();
        foreach (var (attempt, _) in Routes.Allowed.Where(
            done => done.Request.Route.StartsWith("GET ", StringComparison.Ordinal)
                && !done.Request.Route.Contains(" api/", StringComparison.Ordinal)))
            addresses.Add(attempt.Address(await new Situation(host).Prepare(attempt.State)));
        foreach (var state in Situation.States.Concat(
            ["recommend on an agenda", "resolve on an agenda", "assess questioned", "assess suspended"]))
        {
            var situation = await new Situation(host).Prepare(state);
            addresses.Add($"cases/{situation.Case["number"]}");
            if (situation.Meeting != Guid.Empty) addresses.Add($"meetings/{situation.Meeting}");
        }

        return [.. addresses.Select(address => address.TrimStart('/')).Distinct()];
    }

    private static async Task<IEnumerable<string>> Type(
        HttpClient client, IHtmlFormElement form, string address, string text)
    {
        using var body = Filled(form, text);
        var action = (form.GetAttribute("action") ?? address).Split('#')[0].TrimStart('/');
        using var answer = await client.PostAsync(new Uri(action, UriKind.Relative), body, Cancel);
        var faults = HtmlFaults.Faults(await answer.Content.ReadAsStringAsync(Cancel))
            .Select(fault => $"{action} shows {fault}");
        return (int)answer.StatusCode >= 500
            ? faults.Append($"{action} answers {(int)answer.StatusCode} to {text[..Math.Min(60, text.Length)]}")
            : faults;
    }

    /// <summary>What people are told in mail: what has come due of all that was planted.</summary>
    private async Task Mail(OutputScan outputs)
    {
        host.Time.Advance(TimeSpan.FromDays(28));
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var name = Corpus.Together(RoomInName)[0];
        await db.Memberships.ExecuteUpdateAsync(
            set => set.SetProperty(membership => membership.Name, membership => name + membership.Name), Cancel);
        await db.Users.ExecuteUpdateAsync(set => set.SetProperty(user => user.MailAddress, "somebody@example.org"),
            Cancel);
        await SendReminders.Sweep(scope.ServiceProvider, Cancel);
        var mails = await db.Outbox.AsNoTracking().ToListAsync(Cancel);
        Assert.Contains(mails, mail => mail.Text.Contains(Corpus.Mark, StringComparison.Ordinal));
        foreach (var mail in mails)
        {
            outputs.Faults.AddRange(HtmlFaults.Faults(mail.Html, isMail: true).Select(fault => $"a mail has {fault}"));
            if (mail.Subject.Any(char.IsControl))
                outputs.Faults.Add($"a mail's subject goes over lines: {mail.Subject}");
        }
    }

    private static IEnumerable<IHtmlFormElement> Forms(string html) =>
        new HtmlParser().ParseDocument(html).QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>()
            .DistinctBy(form => form.GetAttribute("action"));

    private static MultipartFormDataContent Filled(IHtmlFormElement form, string text)
    {
        var body = new MultipartFormDataContent();
        foreach (var element in form.Elements.Where(element => !string.IsNullOrEmpty(element.GetAttribute("name")))
            .DistinctBy(element => element.GetAttribute("name")))
        {
            var name = element.GetAttribute("name")!;
            if (element is IHtmlInputElement { Type: "file" }) body.Add(new StringContent(text), name, "x.txt");
            else body.Add(
                new StringContent(
                    element is IHtmlInputElement { Type: "hidden" } hidden
                        ? hidden.Value
                        : element is IHtmlSelectElement select ? select.Value ?? "" : text), name);
        }

        return body;
    }
}

public sealed class InjectionOnSqlite(SqliteHost host) : InjectionTests(host), IClassFixture<SqliteHost>;

public sealed class InjectionOnPostgres(PostgresHost host) : InjectionTests(host), IClassFixture<PostgresHost>;
