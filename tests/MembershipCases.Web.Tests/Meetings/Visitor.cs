using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MembershipCases.Web.Tests.FiveCases;

namespace MembershipCases.Web.Tests.Meetings;

/// <summary>A page in a browser without JavaScript: forms are filled in and sent as they stand.</summary>
public sealed class Visitor(HttpClient client, string subject) : IDisposable
{
    private static readonly HtmlParser Parser = new();

    public IHtmlDocument Page { get; private set; } = null!;

    public int Status { get; private set; }

    public string Text => Page.QuerySelector("main")!.TextContent;

    public static async Task<Visitor> As(CaseDriver drive, string subject) => new(await drive.SignedIn(subject), subject);

    /// <summary>Begins a new session: one lasts ten hours, and the tests go on for days.</summary>
    public Task SignInAgain() => SendFields("/account/sign-in", [new("subject", subject)]);

    public async Task Go(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        await Read(answer);
    }

    /// <summary>Sends a form with what stands in it and what is filled in; a button may send it elsewhere.</summary>
    public async Task Send(string action, IReadOnlyDictionary<string, string> filled, string? button = null)
    {
        var form = Page.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.GetAttribute("action")?.Contains(action, StringComparison.Ordinal) ?? action.Length == 0);
        var to = button is null ? form.GetAttribute("action") : form.QuerySelectorAll("button[formaction]").First(b => b.TextContent == button).GetAttribute("formaction");
        await SendFields(to ?? Page.Location.PathName, Fields(form, filled));
    }

    public async Task SendFields(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var body = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(address.Split('#')[0], UriKind.Relative), body);
        await Read(answer);
    }

    public static List<KeyValuePair<string, string>> Fields(IHtmlFormElement form, IReadOnlyDictionary<string, string> filled)
    {
        var names = new HashSet<string>();
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.Elements)
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || element is IHtmlInputElement { Type: "radio", IsChecked: false } || !names.Add(name)) continue;
            fields.Add(new(name, Value(element)));
        }

        Assert.All(filled.Keys, name => Assert.Contains(form.Elements, e => e.GetAttribute("name") == name));
        return [.. fields.Where(field => !filled.ContainsKey(field.Key)), .. filled];
    }

    public string ErrorAt(string name)
    {
        var id = name.Replace('.', '_').Replace('[', '_').Replace(']', '_');
        return Page.GetElementById(id + "-error")?.TextContent ?? "";
    }

    public void Dispose() => client.Dispose();

    private static string Value(IElement element) => element switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => "",
    };

    private async Task Read(HttpResponseMessage answer)
    {
        Status = (int)answer.StatusCode;
        var html = await answer.Content.ReadAsStringAsync();
        Page = Parser.ParseDocument(html);
        Assert.True(Status < 500, html[..Math.Min(html.Length, 1500)]);
    }
}
