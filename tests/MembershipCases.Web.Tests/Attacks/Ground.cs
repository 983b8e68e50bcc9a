using MembershipCases.Hosting;
using MembershipCases.Web.Tests.FiveCases;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>What some addresses need beside a case: a round of re-evaluations and a document that was read.</summary>
public static class Ground
{
    /// <summary>Lays it; the document's text is what is said.</summary>
    public static async Task Lay(ServiceHost host, string text = "Gjennomgang\n\n1. Eurocities\n\nSamarbeidet anbefales videreført.\n", string name = "gjennomgang.txt")
    {
        var drive = new CaseDriver(host);
        await drive.Send("administrator", "api/review-rounds", new { title = "Gjennomgang", office = await drive.Office("finans-naring-eiendom"), dueOn = drive.Today.AddDays(60) });
        using var answer = await Upload(host, text, name);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Brings a document in.</summary>
    public static async Task<HttpResponseMessage> Upload(ServiceHost host, string text, string name)
    {
        using var client = await new CaseDriver(host).SignedIn("administrator");
        using var file = new MultipartFormDataContent { { new StringContent(text), "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/reviews") { Content = file };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}");
        return await client.SendAsync(request);
    }
}
