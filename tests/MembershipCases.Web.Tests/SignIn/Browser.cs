using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>A browser with cookies that follows redirects between service and provider, and remembers the way.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient client;

    public Browser() => client = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false }, disposeHandler: true);

    public CookieContainer Cookies { get; } = new();

    /// <summary>The addresses it was sent to, in order.</summary>
    public List<Uri> Way { get; } = [];

    /// <summary>Where it stands.</summary>
    public Uri At => Way[^1];

    public int Status { get; private set; }

    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>Goes there and on, until there is a page, or an address for which it shall stop.</summary>
    public async Task Go(Uri address, Func<Uri, bool>? stopBefore = null)
    {
        using var answer = await client.GetAsync(address);
        Way.Add(address);
        await Follow(answer, stopBefore);
    }

    /// <summary>Sends the form of the page that holds the field, or any.</summary>
    public async Task Send(string action, params (string Name, string Value)[] more)
    {
        var form = Page.QuerySelectorAll<IHtmlFormElement>("form").Single(found => found.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").Select(input => KeyValuePair.Create(input.Name!, input.Value)).Concat(more.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        await Post(new Uri(At, form.GetAttribute("action")), fields);
    }

    public async Task Post(Uri address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var body = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(address, body);
        Way.Add(address);
        await Follow(answer, null);
    }

    public void Dispose() => client.Dispose();

    private async Task Follow(HttpResponseMessage answer, Func<Uri, bool>? stopBefore)
    {
        Status = (int)answer.StatusCode;
        if (answer.Headers.Location is { } next && Status is >= 300 and < 400)
        {
            var address = new Uri(At, next);
            if (stopBefore?.Invoke(address) == true) Way.Add(address);
            else await Go(address, stopBefore);
            return;
        }

        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
