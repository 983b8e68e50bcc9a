using System.Net;
using System.Text;

namespace MembershipCases.Web.Tests.Reviews;

/// <summary>
/// What a person does at the pages of documents: brings one in, goes through what was found, and imports it.
/// </summary>
internal static class ReviewPages
{
    /// <summary>Sends a file by the upload form; the answer is not followed.</summary>
    public static async Task<HttpResponseMessage> Upload(
        this Person person, string name, byte[] content, string year = "")
    {
        var form = await person.OpenForm("reviews/upload", "Upload.Year");
        return await person.Send(form, "reviews/upload", ("Upload.File", name, content), ("Upload.Year", year));
    }

    /// <summary>Brings a text in and gives the address of its page.</summary>
    public static async Task<string> BringIn(this Person person, string text)
    {
        using var answer = await person.Upload("gjennomgang.txt", Encoding.UTF8.GetBytes(text));
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, person.Html);
        return answer.Headers.Location!.OriginalString.TrimStart('/');
    }

    /// <summary>Confirms, or leaves out, one finding by the form on its own page.</summary>
    public static async Task<HttpResponseMessage> Decide(
        this Person person, string review, int number, string decision, params (string Name, string Value)[] filled)
    {
        var address = $"{review}/findings/{number}";
        var form = Person.FormOf(await person.Open(address), "main form.mc-form");
        return await person.Send(form, address, [("Input.Decision", decision), .. filled]);
    }

    /// <summary>Presses the button on the page of what will change.</summary>
    public static async Task<HttpResponseMessage> Import(this Person person, string review)
    {
        var address = $"{review}/import";
        return await person.Send(Person.FormOf(await person.Open(address), "main form.mc-form"), address);
    }
}
