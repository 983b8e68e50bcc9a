using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MembershipCases.Hosting;

namespace MembershipCases.Web.Tests.Register;

/// <summary>Somebody signed in who reads pages and fills in the forms that they find on them.</summary>
public sealed class Visitor(HttpClient client) : IDisposable
{
    /// <summary>Signs a seeded user in.</summary>
    public static async Task<Visitor> SignedIn(ServiceHost host, string subject)
    {
        var client = host.NewClient();
        using var form = new FormUrlEncodedContent([new("subject", subject)]);
        using var answer = await client.PostAsync(new Uri("account/sign-in", UriKind.Relative), form);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return new Visitor(client);
    }

    /// <summary>Asks for an address.</summary>
    public Task<HttpResponseMessage> Get(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    /// <summary>Reads the page at an address; it must be there.</summary>
    public async Task<IHtmlDocument> Page(string address)
    {
        using var answer = await Get(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await Read(answer);
    }

    /// <summary>Sends the page's form, hidden fields and all, with some fields filled in.</summary>
    public async Task<HttpResponseMessage> Send(IHtmlDocument page, string address, params (string Name, string Value)[] filled)
    {
        var form = page.QuerySelector("main form[method=post]")!;
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name!, input.Value));
        using var content = new FormUrlEncodedContent(hidden.Concat(filled).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    /// <summary>The answer as a page.</summary>
    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}
