
namespace MembershipCases.Web.Tests.Attacks;

/// <summary>Addresses of other sites in every question by which one might be sent there.</summary>
[Collection<AttacksOnSqlite>]
public sealed class RedirectTests(SqliteHost host)
{
    private static readonly string[] Names = ["returnUrl", "ReturnUrl", "return", "url", "next", "redirect",
        "redirect_uri", "RedirectUri", "continue", "goto", "to", "post_logout_redirect_uri"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IReadOnlyList<string> Elsewhere { get; } =
        [.. Corpus.All.Where(one => one.Kind is "addresses" or "line ends").Select(one => one.Text),
            "//evil.example.org", "/\\evil.example.org", "/\t/evil.example.org", "http:evil.example.org",
            "https://evil.example.org#@127.0.0.1"];

    [Fact]
    public async Task No_page_sends_anybody_to_another_site()
    {
        using var client = await host.SignIn("administrator");
        using var stranger = host.NewClient();
        var (faults, sent) = (new List<string>(), 0);
        foreach (var way in (await ServiceEndpoint.AllOf(host)).Where(way => way.Page is not null && way.Handler is null))
        foreach (var text in way.Route is "account/sign-in" or "language" or "account/sign-out" or ""
            ? Elsewhere
            : Elsewhere.Where((_, at) => at % 8 == 0))
        foreach (var who in new[] { client, stranger })
        {
            var question = string.Join('&', Names.Select(name => $"{name}={Uri.EscapeDataString(text)}"));
            using var body = way.Changes
                ? new FormUrlEncodedContent(
                    [.. Names.Select(name => KeyValuePair.Create(name, text)), new("subject", "administrator"),
                        new("culture", "nb-NO")])
                : null;
            using var request = new HttpRequestMessage(new HttpMethod(way.Method),
                new Uri($"{way.Address}{(way.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{question}",
                    UriKind.Relative)) { Content = body };
            using var answer = await who.SendAsync(request, Cancel);
            sent++;
            if ((int)answer.StatusCode >= 500) faults.Add($"{way} answers {(int)answer.StatusCode} to {text}");
            if (answer.Headers.Location is { } to && !IsHere(to)) faults.Add($"{way} sends to {to.OriginalString}");
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Distinct().Take(40)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{sent} requests.");
    }

    [Fact]
    public async Task Whoever_chooses_a_language_goes_back_to_a_page_of_ours_alone()
    {
        using var client = await host.SignIn("administrator");
        using var page = await client.GetAsync(new Uri("account/sessions", UriKind.Relative), Cancel);
        var token = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync(Cancel))
            .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var text in Elsewhere)
        {
            using var body = new FormUrlEncodedContent(
                [new("culture", "nb-NO"), new("returnUrl", text), new("__RequestVerificationToken", token)]);
            using var answer = await client.PostAsync(new Uri("language", UriKind.Relative), body, Cancel);
            Assert.True(answer.Headers.Location is { } to && IsHere(to), $"{text}: {answer.Headers.Location}");
        }
    }

    private bool IsHere(Uri to) =>
        new Uri(host.Address, to).Authority == host.Address.Authority
            && !to.OriginalString.StartsWith("/\\", StringComparison.Ordinal);
}
