using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MembershipCases.Hosting;

namespace MembershipCases.Web.Tests.Reviews;

/// <summary>Somebody signed in who brings documents in and goes through what was found.</summary>
public sealed class ReviewVisitor(HttpClient client) : IDisposable
{
    public const string Handler = "saksbehandler-klima-miljo-byutvikling";

    public static async Task<ReviewVisitor> SignedIn(ServiceHost host, string subject = Handler)
    {
        var client = host.NewClient();
        using var form = new FormUrlEncodedContent([new("subject", subject)]);
        using var answer = await client.PostAsync(Address("account/sign-in"), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new ReviewVisitor(client);
    }

    /// <summary>Sends a file by the upload form; the answer is not followed.</summary>
    public async Task<HttpResponseMessage> Upload(string name, byte[] content, string year = "")
    {
        var form = (IHtmlFormElement)(await Page("reviews/upload")).QuerySelector("main form")!;
        using var body = new MultipartFormDataContent();
        foreach (var (field, value) in Hidden(form)) body.Add(new StringContent(value), field);
        body.Add(new StringContent(year), "Upload.Year");
        body.Add(new ByteArrayContent(content), "Upload.File", name);
        return await client.PostAsync(Address("reviews/upload"), body);
    }

    /// <summary>Brings a text in and gives the address of its page.</summary>
    public async Task<string> BringIn(string text)
    {
        using var answer = await Upload("gjennomgang.txt", Encoding.UTF8.GetBytes(text));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.OriginalString.TrimStart('/');
    }

    public async Task<IHtmlDocument> Page(string address)
    {
        using var answer = await client.GetAsync(Address(address));
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await Read(answer);
    }

    public Task<HttpResponseMessage> Get(string address) => client.GetAsync(Address(address));

    /// <summary>Sends a form as it stands on its page, some fields filled in anew.</summary>
    public async Task<HttpResponseMessage> Send(IHtmlFormElement form, string address, params (string Name, string Value)[] filled)
    {
        var standing = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked).Select(input => (input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(select => (select.Name!, select.Value ?? "")))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(area => (area.Name!, area.Value)));
        var fields = standing.Where(field => !filled.Any(f => f.Name == field.Item1)).Concat(filled);
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(Address(address), body);
    }

    /// <summary>Confirms, or leaves out, one finding by the form on its own page.</summary>
    public async Task<HttpResponseMessage> Decide(string review, int number, string decision, params (string Name, string Value)[] filled)
    {
        var address = $"{review}/findings/{number}";
        return await Send(FormOf(await Page(address)), address, [("Input.Decision", decision), .. filled]);
    }

    /// <summary>Presses the button on the page of what will change.</summary>
    public async Task<HttpResponseMessage> Import(string review)
    {
        var address = $"{review}/import";
        return await Send(FormOf(await Page(address)), address);
    }

    public async Task<HttpResponseMessage> Post(string address, HttpContent content, Guid? commandId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(address)) { Content = content };
        if (commandId is { } id) request.Headers.Add("Idempotency-Key", id.ToString());
        return await client.SendAsync(request);
    }

    public static IHtmlFormElement FormOf(IHtmlDocument page, string selector = "main form.mc-form") =>
        (IHtmlFormElement)(page.QuerySelector(selector) ?? throw new InvalidOperationException($"There is no {selector} on the page."));

    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    public void Dispose() => client.Dispose();

    private static IEnumerable<(string Name, string Value)> Hidden(IHtmlFormElement form) =>
        form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name!, input.Value));

    private static Uri Address(string address) => new(address, UriKind.Relative);
}
