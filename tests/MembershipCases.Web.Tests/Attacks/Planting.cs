using System.Text;
using System.Text.Json.Nodes;
using MembershipCases.Hosting;
using MembershipCases.Web.Tests.Safety.Access;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>Sends the corpus through every text of every command of the API, as whoever may do what it is for.</summary>
public sealed class Planting(ServiceHost host)
{
    private const int Tries = 5;
    private readonly People people = new(host);
    private readonly Dictionary<string, List<string[]>> taken = [];
    private Bodies? bodies;

    /// <summary>What should not have been answered.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>How many requests were sent, how many of them were done, and how many places of text there are.</summary>
    public (int Sent, int Done, int Places) Count { get; private set; }

    /// <summary>The commands that take texts.</summary>
    public static IEnumerable<(Try Try, string Subject)> Commands => Ways.Done.Where(done => done.Try.Changes && done.Try.Route.Contains(" api/", StringComparison.Ordinal));

    /// <summary>All that records can hold, in texts of a length, so that it is kept: what a field does not take is left as it should be.</summary>
    /// <param name="room">The length of a text.</param>
    /// <param name="states">In how many situations at the most what can be done once is done anew.</param>
    public async Task Keep(int room, int states)
    {
        taken.Clear();
        foreach (var (attempt, subject) in Commands)
        {
            var (places, prepared) = (await Places(attempt, subject), 1);
            var situation = await new Situation(host).Prepare(attempt.State);
            if (places.Count == 0) continue;
            Count = Count with { Places = Count.Places + places.Count };
            foreach (var text in Corpus.Together(room))
            {
                if (!await KeepOne(attempt, subject, situation, places, text) || attempt.State.Length == 0 || prepared++ >= states) continue;
                situation = await new Situation(host).Prepare(attempt.State);
            }
        }
    }

    /// <summary>What no record can hold, string by string in every text at once: all of it must be refused.</summary>
    public async Task Refuse()
    {
        foreach (var (attempt, subject) in Commands)
        {
            var places = await Places(attempt, subject);
            if (places.Count == 0) continue;
            var situation = await new Situation(host).Prepare(attempt.State);
            foreach (var text in Corpus.NotPlain)
            {
                var body = await Sample(attempt, situation);
                foreach (var place in places.Where(place => Bodies.Has(body, place))) Bodies.Put(body, place, "PUT-HERE");
                var (status, says) = await Send(attempt, subject, situation, body.ToJsonString().Replace("PUT-HERE", string.Concat(text.Select(letter => $"\\u{(int)letter:x4}")), StringComparison.Ordinal));
                if (status != 400) Faults.Add($"{attempt.Route} takes {string.Concat(text.Select(letter => $"\\u{(int)letter:x4}"))}: {status} {says[..Math.Min(says.Length, 200)]}");
            }
        }
    }

    /// <summary>A sample of the command's body.</summary>
    public static async Task<JsonNode> Sample(Try attempt, Situation situation) =>
        JsonNode.Parse(attempt.Body(situation) is { Headers.ContentType.MediaType: "application/json" } content ? await content.ReadAsStringAsync() : "{}")!;

    /// <summary>Sends a body; a failure of the service is a fault.</summary>
    public async Task<(int Status, string Says)> Send(Try attempt, string subject, Situation situation, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(attempt.Route.Split(' ')[0]), attempt.Address(situation)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}");
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{attempt.Version(situation)}\"");
        using var answer = await (await people.Find(subject)).SendAsync(request);
        var (status, says) = ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        Count = Count with { Sent = Count.Sent + 1, Done = Count.Done + (status < 300 ? 1 : 0) };
        if (status >= 500) Faults.Add($"{attempt.Route} fails: {status} {says[..Math.Min(says.Length, 200)]} for {body[..Math.Min(body.Length, 300)]}");
        return (status, says);
    }

    /// <summary>Where the command takes texts.</summary>
    public async Task<IReadOnlyList<string[]>> Places(Try attempt, string subject) => (bodies ??= await Bodies.Of(await people.Find(subject))).Texts(attempt.Route);

    /// <summary>Fills all places, also in parts that the sample has not; then those that the command has been found to take, less what is refused at its field, until it is done or nothing more is told.</summary>
    private async Task<bool> KeepOne(Try attempt, string subject, Situation situation, IReadOnlyList<string[]> places, string text)
    {
        if (!taken.TryGetValue(attempt.Route, out var filled)) taken[attempt.Route] = filled = [.. places];
        for (var tries = 0; tries < Tries; tries++)
        {
            var body = await Sample(attempt, situation);
            foreach (var place in tries == 0 ? places : filled.Where(place => Bodies.Has(body, place))) Bodies.Put(body, place, text);
            var (status, says) = await Send(attempt, subject, situation, body.ToJsonString());
            if (status < 300) return true;
            if (status != 400) return false;
            var refused = (JsonNode.Parse(says)?["errors"] as JsonObject)?.Select(error => Bare(error.Key)).ToHashSet() ?? [];
            if (tries > 0 && filled.RemoveAll(place => refused.Contains(Bare(string.Join('.', place)))) == 0) filled.RemoveAll(place => !IsIn(body, place, attempt, situation));
            if (filled.Count == 0) return false;
        }

        return false;
    }

    private static bool IsIn(JsonNode body, string[] place, Try attempt, Situation situation) =>
        Bodies.Has(body, place) && place.Length > 0 && Sample(attempt, situation).GetAwaiter().GetResult() is { } sample && Bodies.Has(sample, place) && sample.ToJsonString().Contains($"\"{place[^1]}\"", StringComparison.Ordinal);

    /// <summary>A field's name as both sides write it: small, without places in lists.</summary>
    private static string Bare(string field) => string.Join('.', field.ToUpperInvariant().Split('.', '[').Select(part => part.TrimEnd(']')).Where(part => part.Length > 0 && !part.All(char.IsAsciiDigit)));

}
