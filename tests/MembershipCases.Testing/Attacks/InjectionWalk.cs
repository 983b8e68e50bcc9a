using System.Text;
using System.Text.Json.Nodes;

namespace MembershipCases.Testing;

/// <summary>
/// Sends the corpus through every text of every command of the API, as whoever may do what it is for.
/// </summary>
public sealed class InjectionWalk(ServiceHost host)
{
    /// <summary>
    /// How long texts are, from the longest fields to the shortest, and in how many situations what can be done once is
    /// done anew.
    /// </summary>
    private static readonly (int Room, int Tries)[] Passes = [(3900, 3), (950, 3), (190, 2), (18, 2)];

    private readonly Situations situations = new(host);
    private RequestBodies? bodies;

    /// <summary>What should not have been answered.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Texts that take a letter, but in which none of the corpus was kept.</summary>
    public List<string> NeverKept { get; } = [];

    /// <summary>
    /// How many requests were sent, how many of them were done, and how many places of text there are.
    /// </summary>
    public (int Sent, int Done, int Places) Count { get; private set; }

    /// <summary>The commands that take texts.</summary>
    public static IEnumerable<(RouteRequest Request, string Subject)> Commands =>
        Routes.Allowed.Where(
            done => done.Request.Changes && done.Request.Route.Contains(" api/", StringComparison.Ordinal));

    /// <summary>All that records can hold, in texts as long as each field takes, so that it is kept.</summary>
    /// <param name="passes">How many lengths are tried; with fewer the shortest fields are left as they are.</param>
    public async Task FillAll(int passes = 4)
    {
        foreach (var (attempt, subject) in Commands)
        {
            var free = await PlacesThatTakeText(attempt, subject);
            Count = Count with { Places = Count.Places + free.Count };
            foreach (var (room, tries) in Passes.Take(
                passes)) free = await Fill(attempt, subject, free, room, tries);
            NeverKept.AddRange(free.Select(place => $"{attempt.Route} {string.Join('.', place)}"));
        }
    }

    /// <summary>What no record can hold, string by string in every text at once: all of it must be refused.</summary>
    public async Task RefuseAll()
    {
        foreach (var (attempt, subject) in Commands)
        {
            var situation = await situations.Find(attempt.State);
            var sample = await Sample(attempt, situation);
            var places = (await Places(attempt, subject)).Where(place => RequestBodies.Has(sample, place)).ToList();
            if (places.Count == 0) continue;
            var before = await RowCount.Of(host);
            foreach (var text in Corpus.NotPlain)
            {
                var body = await Sample(attempt, situation);
                foreach (var place in places) RequestBodies.Put(body, place, "PUT-HERE");
                var (status, says) = await Send(attempt, subject, situation,
                    body.ToJsonString()
                        .Replace("PUT-HERE", string.Concat(text.Select(letter => $"\\u{(int)letter:x4}")),
                            StringComparison.Ordinal));
                if (status != 400)
                    Faults.Add($"{attempt.Route} takes {string.Concat(text.Select(letter => $"\\u{(int)letter:x4}"))}: {status} {says[..Math.Min(says.Length, 200)]}");
            }

            if (before != await RowCount.Of(host)) Faults.Add($"{attempt.Route} changed something.");
        }
    }

    /// <summary>A sample of the command's body.</summary>
    public static async Task<JsonNode> Sample(RouteRequest attempt, Situation situation) =>
        JsonNode.Parse(
            attempt.Body(situation) is { Headers.ContentType.MediaType: "application/json" } content
                ? await content.ReadAsStringAsync()
                : "{}")!;

    /// <summary>Sends a body; a failure of the service is a fault.</summary>
    public async Task<(int Status, string Says)> Send(
        RouteRequest attempt, string subject, Situation situation, string body, bool isRehearsal = false)
    {
        using var answer = await host.People.Ask(subject, Ask);
        var (status, says) = ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
        Count = Count with { Sent = Count.Sent + 1, Done = Count.Done + (status < 300 ? 1 : 0) };
        if (status >= 500)
            Faults.Add($"{attempt.Route} fails: {status} {says[..Math.Min(says.Length, 200)]} for {body[..Math.Min(body.Length, 300)]}");
        return (status, says);

        async Task<HttpResponseMessage> Ask(HttpClient client)
        {
            using var request = attempt.In(situation, new StringContent(body, Encoding.UTF8, "application/json"));
            if (isRehearsal) request.Headers.Add(Rehearsal.Header, "1");
            // What is too large is refused before it is sent, where the connection would break under it.
            request.Headers.ExpectContinue = true;
            return await client.SendAsync(request);
        }
    }

    /// <summary>Where the command takes texts.</summary>
    public async Task<IReadOnlyList<string[]>> Places(RouteRequest attempt, string subject) =>
        (bodies ??= await RequestBodies.Of(await host.People.Find(subject))).Texts(attempt.Route);

    /// <summary>
    /// The places that take any text: with a letter in it the command is done. Each is rehearsed, so that one situation
    /// serves all of them.
    /// </summary>
    private async Task<IReadOnlyList<string[]>> PlacesThatTakeText(RouteRequest attempt, string subject)
    {
        var (free, situation) = (new List<string[]>(), await situations.Find(attempt.State));
        foreach (var place in await Places(attempt, subject))
            if (await Put(attempt, subject, situation, [place], "x", isRehearsal: true) is (< 300, _)) free.Add(place);
        return free;
    }

    /// <summary>Keeps texts of a length; gives the places in which none was kept.</summary>
    private async Task<IReadOnlyList<string[]>> Fill(
        RouteRequest attempt, string subject, IReadOnlyList<string[]> free, int room, int tries)
    {
        var (left, kept, prepared) = (free.ToList(), new HashSet<string[]>(), 1);
        var situation = left.Count == 0 ? null! : await new Situation(host).Prepare(attempt.State);
        foreach (var text in Corpus.Together(room))
        {
            var done = await FillOnce(attempt, subject, situation, left, text);
            if (left.Count == 0 || (done is null && attempt.State.Length > 0 && prepared++ == tries)) break;
            if (done is null)
            {
                situation = await new Situation(host).Prepare(attempt.State);
                done = await FillOnce(attempt, subject, situation, left, text);
            }

            if (done == true) kept.UnionWith(left);
        }

        return [.. free.Where(place => !kept.Contains(place))];
    }

    /// <summary>
    /// Fills all places, less those that refuse the text, until it is done: whether it was; null when it cannot be done
    /// again where things stand.
    /// </summary>
    private async Task<bool?> FillOnce(
        RouteRequest attempt, string subject, Situation situation, List<string[]> left, string text)
    {
        while (left.Count > 0)
        {
            var (status, refused) = await Put(attempt, subject, situation, left, text);
            if (status < 300) return true;
            if (status == 413) return false;
            if (status != 400) return null;
            if (left.RemoveAll(place => refused.Contains(Bare(string.Join('.', place)))) == 0) return false;
        }

        return false;
    }

    /// <summary>Sends the sample with a text in some places: the status, and the fields that are refused.</summary>
    private async Task<(int Status, HashSet<string> Refused)> Put(
        RouteRequest attempt, string subject, Situation situation, IEnumerable<string[]> places, string text,
        bool isRehearsal = false)
    {
        situation.Reader = subject;
        var body = await Sample(attempt, situation);
        foreach (var place in places) RequestBodies.Put(body, place, text);
        var (status, says) = await Send(attempt, subject, situation, body.ToJsonString(), isRehearsal);
        var refused = status == 400
            ? (JsonNode.Parse(says)?["errors"] as JsonObject)?.Select(error => Bare(error.Key))
            : null;
        return (status, [.. refused ?? []]);
    }

    /// <summary>A field's name as both sides write it: small, without places in lists.</summary>
    private static string Bare(string field) =>
        string.Join('.',
            field.ToUpperInvariant().Split('.', '[').Select(part => part.TrimEnd(']'))
                .Where(part => part.Length > 0 && !part.All(char.IsAsciiDigit)));
}
