using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>
/// Cases that a case handler assesses and a commissioner returns, so that they never end. No kill leaves one with a step
/// that its engine does not know.
/// </summary>
internal sealed class UnendingCases
{
    private static readonly string[] Memberships = ["Covenant of Mayors: Mayors adapt", "Global Climate Forum (GCF)",
        "Kommunenes internasjonale miljøorganisasjon (KIMO)", "Local Governments for Sustainability (ICLEI)"];
    private readonly ConcurrentBag<Guid> answered = [];
    private readonly List<Guid> cases = [];

    /// <summary>How many steps were answered while the service was being killed.</summary>
    public int Steps => answered.Count;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Advances every case, and all of them at once until the service is gone.</summary>
    /// <returns>What ends with the service.</returns>
    public async Task<Task> Begin(ServiceProcess service)
    {
        var people = await People.SignedIn(service);
        if (cases.Count == 0)
        {
            foreach (var membership in Memberships) cases.Add(await people.Open(membership));
        }

        // The first answers of a process take their time; the killing begins after them.
        foreach (var caseId in cases) await people.Advance(caseId);
        return End();

        async Task End()
        {
            await Task.WhenAll(cases.Select(caseId => AdvanceUntilGone(people, caseId)));
            people.Dispose();
        }
    }

    /// <summary>Every case can go on, and come back.</summary>
    public async Task GoOn(ServiceProcess service)
    {
        using var people = await People.SignedIn(service);
        foreach (var caseId in cases)
        {
            await people.Advance(caseId);
            await people.Advance(caseId);
        }
    }

    private async Task AdvanceUntilGone(People people, Guid caseId)
    {
        try
        {
            while (true)
            {
                await people.Advance(caseId);
                answered.Add(caseId);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The service was killed, before an answer or in the middle of one.
        }
    }

    private sealed record People(HttpClient Handler, HttpClient Commissioner) : IDisposable
    {
        public static async Task<People> SignedIn(ServiceProcess service) =>
            new(await service.SignedIn("saksbehandler-klima-miljo-byutvikling"),
                await service.SignedIn("byrad-klima-miljo-byutvikling"));

        public async Task<Guid> Open(string membership)
        {
            var found = await Handler.GetFromJsonAsync<JsonElement>(
                $"api/memberships?search={Uri.EscapeDataString(membership)}", Cancel);
            var opened = await Post(Handler, "api/cases",
                new { kind = "withdraw", membershipId = found[0].GetProperty("id").GetGuid(),
                    decidingBody = "council" }, 0);
            return opened.GetProperty("id").GetGuid();
        }

        /// <summary>Does the one step that is open.</summary>
        public async Task Advance(Guid caseId)
        {
            var now = await Handler.GetFromJsonAsync<JsonElement>($"api/cases/{caseId}", Cancel);
            var open = Assert.Single(now.GetProperty("steps").EnumerateArray(),
                step => !step.TryGetProperty("closedAt", out var closed) || closed.ValueKind == JsonValueKind.Null);
            var (step, version) = ($"api/cases/{caseId}/steps/{open.GetProperty("id").GetGuid()}",
                now.GetProperty("version").GetInt32());
            if (open.GetProperty("kind").GetString() == "assess")
                await Post(Handler, $"{step}/assessment",
                    new { text = new { participation = "passive", advice = "withdraw",
                        reasoning = "Kommunen har ikke deltatt." } }, version);
            else
                await Post(Commissioner, $"{step}/approval", new { outcome = "returned", reason = "Mer om kostnaden." },
                    version);
        }

        public void Dispose()
        {
            Handler.Dispose();
            Commissioner.Dispose();
        }

        private static async Task<JsonElement> Post(HttpClient client, string where, object what, int version)
        {
            using var answer = await client.Give(where, what, version);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
    }
}
