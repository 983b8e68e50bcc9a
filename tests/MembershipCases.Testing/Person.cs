using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MembershipCases.Testing;

/// <summary>
/// Somebody with a session of their own who opens pages, fills in forms and calls the API, as in a browser without
/// JavaScript. What was answered last is at hand as <see cref="Status"/>, <see cref="Page"/> and <see cref="Html"/>.
/// </summary>
public sealed class Person : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClient client;
    private readonly bool follows;
    private string raw = "";
    private IHtmlDocument? page;
    private string subject = "";
    private Func<Uri, bool>? stopsBefore;

    /// <summary>A visitor who is not signed in; one who <paramref name="follows"/> goes where redirects lead.</summary>
    public Person(Uri? service = null, bool follows = false)
    {
        this.follows = follows;
        var handler = new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false };
        client = new HttpClient(handler, disposeHandler: true) { BaseAddress = service,
            Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The cookies of the session.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>The addresses that were asked for, in order.</summary>
    public List<Uri> Visited { get; } = [];

    /// <summary>The address that was asked for last.</summary>
    public Uri At => Visited[^1];

    /// <summary>The status of the last answer.</summary>
    public int Status { get; private set; }

    /// <summary>Where the last answer leads on to.</summary>
    public Uri? Location { get; private set; }

    /// <summary>The last answer with its entities resolved.</summary>
    public string Html => WebUtility.HtmlDecode(raw);

    /// <summary>The last answer as a page.</summary>
    public IHtmlDocument Page => page ??= Parser.ParseDocument(raw);

    /// <summary>The text of the page's main part.</summary>
    public string Text => Page.QuerySelector("main")!.TextContent;

    /// <summary>A seeded user of the service who has just signed in.</summary>
    public static async Task<Person> SignIn(ServiceHost host, string subject, bool follows = false)
    {
        var person = new Person(host.Address, follows) { subject = subject };
        await person.SignInAgain();
        return person;
    }

    /// <summary>Begins a new session, as one lasts ten hours and a test may go on for days.</summary>
    public async Task SignInAgain()
    {
        using var fields = new FormUrlEncodedContent([new("subject", subject)]);
        using var answer = await client.PostAsync(Address("/account/sign-in"), fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Asks for an address; anything may be answered but a failure of the service.</summary>
    public Task<HttpResponseMessage> Go(string address) => Go(Address(address));

    /// <summary>
    /// Asks for an address of any server; redirects are followed up to one before which it shall stop.
    /// </summary>
    public async Task<HttpResponseMessage> Go(Uri address, Func<Uri, bool>? stopBefore = null)
    {
        stopsBefore = stopBefore;
        return await Read(address, await client.GetAsync(address));
    }

    /// <summary>Opens a page, which must be there.</summary>
    public async Task<IHtmlDocument> Open(string address)
    {
        using var answer = await Go(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {Status} {Html}");
        return Page;
    }

    /// <summary>Opens a page and takes its form that has the field.</summary>
    public async Task<IHtmlFormElement> OpenForm(string address, string field)
    {
        await Open(address);
        return FormWith(field);
    }

    /// <summary>The first form of a page that a selector finds.</summary>
    public static IHtmlFormElement FormOf(IHtmlDocument page, string selector = "main form[method=post]") =>
        Assert.IsType<IHtmlFormElement>(page.QuerySelector(selector), exactMatch: false);

    /// <summary>The one form of the page that has the field.</summary>
    public IHtmlFormElement FormWith(string field) =>
        Forms().Single(form => form.Elements.Any(element => element.GetAttribute("name") == field));

    /// <summary>
    /// The one form of the page whose action holds the text; with an empty text the one without an action.
    /// </summary>
    public IHtmlFormElement FormTo(string action) =>
        Forms().Single(
            form => form.GetAttribute("action")?.Contains(action, StringComparison.Ordinal) ?? action.Length == 0);

    /// <summary>Sends the page's form to an action with what is in it and what is filled in.</summary>
    public Task<HttpResponseMessage> Send(string action, params (string Name, string Value)[] filled) =>
        Send(FormTo(action), null, filled);

    /// <summary>
    /// Sends the page's form to an action with what is in it and what is filled in; a button may send it elsewhere.
    /// </summary>
    public Task<HttpResponseMessage> Send(
        string action, IReadOnlyDictionary<string, string> filled, string? button = null)
    {
        var form = FormTo(action);
        var pressed = button is null
            ? null
            : form.QuerySelectorAll("button[formaction]").First(known => known.TextContent == button);
        return Post(pressed?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? At.PathAndQuery,
            Fields(form, filled));
    }

    /// <summary>
    /// Sends a form with what is in it and what is filled in, to its own action unless an address is given.
    /// </summary>
    public Task<HttpResponseMessage> Send(
        IHtmlFormElement form, string? address = null, params (string Name, string Value)[] filled) =>
        Post(address ?? form.GetAttribute("action") ?? At.PathAndQuery, Fields(form, filled));

    /// <summary>Sends the first form of a page with what is in it and what is filled in.</summary>
    public Task<HttpResponseMessage> Send(
        IHtmlDocument page, string address, params (string Name, string Value)[] filled) =>
        Send(FormOf(page), address, filled);

    /// <summary>Sends a form with a file.</summary>
    public async Task<HttpResponseMessage> Send(
        IHtmlFormElement form, string address, (string Field, string Name, byte[] Content) file,
        params (string Name, string Value)[] filled)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(form, filled)) body.Add(new StringContent(value), name);
        body.Add(new ByteArrayContent(file.Content), file.Field, file.Name);
        return await Read(Address(address), await client.PostAsync(Address(address), body));
    }

    /// <summary>Sends fields as a form does, whether or not a page offers them.</summary>
    public async Task<HttpResponseMessage> Post(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var body = new FormUrlEncodedContent(fields);
        return await Read(Address(address), await client.PostAsync(Address(address), body));
    }

    /// <summary>Gives a command to the API on a version of its record.</summary>
    public Task<HttpResponseMessage> Call(string route, object body, int version = 0, Guid? commandId = null) =>
        Call(route, JsonContent.Create(body), version, commandId);

    /// <summary>Gives a command to the API with any content.</summary>
    public async Task<HttpResponseMessage> Call(
        string route, HttpContent content, int version = 0, Guid? commandId = null)
    {
        using var request = CommandRequest.To(HttpMethod.Post, route, content, version, commandId);
        request.RequestUri = Address(route);
        return await Read(Address(route), await client.SendAsync(request));
    }

    /// <summary>The error at a field, or nothing.</summary>
    public string ErrorAt(string field) =>
        Page.GetElementById(field.Replace('.', '_').Replace('[', '_').Replace(']', '_') + "-error")?.TextContent ?? "";

    /// <summary>
    /// What a browser sends of a form in which some fields are filled in; each of these must be there.
    /// </summary>
    public static List<KeyValuePair<string, string>> Fields(
        IHtmlFormElement form, IReadOnlyDictionary<string, string> filled)
    {
        Assert.All(filled.Keys,
            name => Assert.Contains(form.Elements, element => element.GetAttribute("name") == name));
        return [.. Standing(form).Where(field => !filled.ContainsKey(field.Key)), .. filled];
    }

    /// <summary>
    /// What a browser sends of a form in which some fields are filled in, one of them perhaps more than once.
    /// </summary>
    public static List<KeyValuePair<string, string>> Fields(
        IHtmlFormElement form, params (string Name, string Value)[] filled)
    {
        Assert.All(filled,
            field => Assert.Contains(form.Elements, element => element.GetAttribute("name") == field.Name));
        var standing = Standing(form).Where(field => filled.All(given => given.Name != field.Key));
        return [.. standing, .. filled.Select(field => KeyValuePair.Create(field.Name, field.Value))];
    }

    /// <summary>An answer as a page.</summary>
    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer) =>
        Parser.ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Standing(IHtmlFormElement form) =>
        from element in form.Elements
        let name = element.GetAttribute("name")
        let value = Value(element)
        where !string.IsNullOrEmpty(name) && value is not null
        select KeyValuePair.Create(name, value);

    /// <summary>
    /// What a browser sends of a control; nothing of a button, a file and a choice that was not made.
    /// </summary>
    private static string? Value(IElement element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => null,
        IHtmlInputElement { Type: "file" or "submit" or "button" } => null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => null,
    };

    private IEnumerable<IHtmlFormElement> Forms() => Page.QuerySelectorAll<IHtmlFormElement>("form");

    private Uri Address(string address) => new(client.BaseAddress ?? At, address.Split('#')[0]);

    private async Task<HttpResponseMessage> Read(Uri address, HttpResponseMessage answer)
    {
        Visited.Add(address);
        (Status, Location, page) = ((int)answer.StatusCode, answer.Headers.Location, null);
        raw = await answer.Content.ReadAsStringAsync();
        Assert.True(Status < 500, $"{address}: {Status} {raw[..Math.Min(raw.Length, 1500)]}");
        return follows && Status is >= 300 and < 400 && Location is { } next
            ? await Follow(new Uri(address, next)) ?? answer
            : answer;
    }

    private async Task<HttpResponseMessage?> Follow(Uri next)
    {
        if (stopsBefore?.Invoke(next) != true) return await Read(next, await client.GetAsync(next));
        Visited.Add(next);
        return null;
    }
}
