using System.Net;
using System.Text.RegularExpressions;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>A person at the pages: signs in, reads a form, and sends it with what they fill in.</summary>
internal sealed partial class FormBrowser(HttpClient client) : IDisposable
{
    public static async Task<FormBrowser> SignIn(ServiceHost host, string subject)
    {
        var client = host.NewClient(followRedirects: true);
        using var form = new FormUrlEncodedContent([new("subject", subject), new("ReturnUrl", "/health/live")]);
        using var answer = await client.PostAsync(new Uri("account/sign-in", UriKind.Relative), form);
        Assert.True(answer.IsSuccessStatusCode);
        return new FormBrowser(client);
    }

    public async Task<(HttpStatusCode Status, string Html)> Get(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>What stands hidden in the form that has the field, but for what only stands in for a choice not made.</summary>
    public async Task<Dictionary<string, string>> Hidden(string address, string field)
    {
        var (_, html) = await Get(address);
        var form = Forms().Matches(html).Select(match => match.Value).Single(text => text.Contains($"name=\"{field}\"", StringComparison.Ordinal));
        return HiddenInputs().Matches(form).Select(match => match.Value).Where(input => Attribute(input, "value").Length > 0)
            .ToDictionary(input => Attribute(input, "name"), input => Attribute(input, "value"));
    }

    public async Task<(HttpStatusCode Status, string Html)> Send(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    public void Dispose() => client.Dispose();

    private static string Attribute(string input, string name) => Regex.Match(input, $" {name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInputs();
}
