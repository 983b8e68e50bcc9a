using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>
/// The corpus where it is refused. That is so before any command is given to the database, so that one kind of database
/// is enough.
/// </summary>
[Collection<AttacksOnSqlite>]
public sealed class RefusedTextTests(SqliteHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_no_record_can_hold_is_refused_in_every_field()
    {
        var walk = new InjectionWalk(host);
        await walk.RefuseAll();

        Assert.True(walk.Faults.Count == 0, string.Join(Environment.NewLine, walk.Faults.Take(40)));
        Assert.True(walk.Count.Sent > 20 * Corpus.NotPlain.Count, $"{walk.Count}");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Corpus.NotPlain.Count} strings, {walk.Count.Sent} commands.");
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
            addresses.Add($"cases/{situation.Number}");
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
        var faults = HtmlFaults.In(await answer.Content.ReadAsStringAsync(Cancel))
            .Select(fault => $"{action} shows {fault}");
        return (int)answer.StatusCode >= 500
            ? faults.Append($"{action} answers {(int)answer.StatusCode} to {text[..Math.Min(60, text.Length)]}")
            : faults;
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
