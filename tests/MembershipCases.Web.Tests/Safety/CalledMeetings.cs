using System.Collections.Concurrent;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>
/// Commands that some senders send one after another until the service is gone: each calls a meeting at a place of its
/// own. No kill loses or doubles one.
/// </summary>
internal sealed class CalledMeetings
{
    private const int Senders = 4;

    /// <summary>Today in Oslo or the day after, less nearly a year: meetings can be called from then on.</summary>
    private static readonly DateOnly First =
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-360);

    private readonly ConcurrentDictionary<Guid, bool> sent = [];
    private readonly ConcurrentDictionary<Guid, int> days = [];
    private int lastDay;

    /// <summary>How many were sent.</summary>
    public int Sent => sent.Count;

    /// <summary>The places of those that had an answer.</summary>
    public IEnumerable<string> Answered => sent.Where(command => command.Value).Select(command => Place(command.Key));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sends one command, and then as many as the service answers until it is gone.</summary>
    /// <returns>What ends with the service.</returns>
    public async Task<Task> Begin(ServiceProcess service)
    {
        var client = await service.SignedIn("byradets-sekretariat");
        // The first answer of a process takes its time; the killing begins after it.
        await SendNew(client);
        return End();

        async Task End()
        {
            await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => SendUntilGone(client)));
            client.Dispose();
        }
    }

    /// <summary>Sends again what had no answer.</summary>
    public async Task SendAgain(ServiceProcess service)
    {
        using var client = await service.SignedIn("byradets-sekretariat");
        foreach (var id in sent.Where(command => !command.Value).Select(command => command.Key)) await Send(client, id);
    }

    private async Task SendUntilGone(HttpClient client)
    {
        try
        {
            while (true) await SendNew(client);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The service was killed, before an answer or in the middle of one.
        }
    }

    private async Task SendNew(HttpClient client)
    {
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        days[id] = Interlocked.Increment(ref lastDay);
        sent[id] = false;
        await Send(client, id);
        sent[id] = true;
    }

    /// <summary>A meeting on a day of its own: a body meets once a day.</summary>
    private async Task Send(HttpClient client, Guid id)
    {
        using var answer = await client.Give("api/meetings",
            new { body = "city-government", on = First.AddDays(days[id]), place = Place(id) },
            commandId: id);
        Assert.True(answer.IsSuccessStatusCode,
            $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
    }

    private static string Place(Guid id) => $"sted {id}";
}
