using System.Net.Http.Json;
using System.Text.Json;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>
/// The service is killed while cases advance, again and again. No case is left with a step that its engine does not
/// know.
/// </summary>
public abstract class KillDuringStepsTests(ITestOutputHelper output)
{
    private const int Kills = 3;
    private static readonly string[] Memberships = ["Covenant of Mayors: Mayors adapt", "Global Climate Forum (GCF)",
        "Kommunenes internasjonale miljøorganisasjon (KIMO)", "Local Governments for Sustainability (ICLEI)"];
    private int steps;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killing_the_service_while_cases_advance_leaves_every_case_able_to_go_on()
    {
        var setting = await CreateDatabase();
        List<Guid> cases = [];
        for (var kill = 0; kill < Kills; kill++)
            await AdvanceUntilKilled(setting, cases, TimeSpan.FromMilliseconds(Random.Shared.Next(500, 2500)));

        Assert.NotEqual(0, steps);
        using var service = await ServiceProcess.Serve(setting);
        using var people = await People.SignedIn(service);
        foreach (var caseId in cases)
        {
            await people.Advance(caseId);
            await people.Advance(caseId);
        }

        using var verify = new ServiceProcess([setting], "verify-history");
        Assert.True(await verify.ExitCode() == 0, verify.Says);
        output.WriteLine($"{Kills} kills, {cases.Count} cases, {steps} answered steps. {verify.Says}");
    }

    /// <summary>Makes a database and gives the setting that leads the service to it.</summary>
    protected abstract Task<(string Key, string Value)> CreateDatabase();

    private async Task AdvanceUntilKilled((string Key, string Value) setting, List<Guid> cases, TimeSpan time)
    {
        using var service = await ServiceProcess.Serve(setting);
        using var people = await People.SignedIn(service);
        if (cases.Count == 0)
        {
            foreach (var membership in Memberships) cases.Add(await people.Open(membership));
        }

        // The first answers of a process take their time; the killing begins after them.
        foreach (var caseId in cases) await people.Advance(caseId);
        var working = cases.Select(caseId => AdvanceUntilGone(people, caseId)).ToList();
        await Task.Delay(time, TimeProvider.System, Cancel);
        await service.KillAtOnce();
        await Task.WhenAll(working);
    }

    private async Task AdvanceUntilGone(People people, Guid caseId)
    {
        try
        {
            while (true)
            {
                await people.Advance(caseId);
                Interlocked.Increment(ref steps);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The service was killed, before an answer or in the middle of one.
        }
    }

    /// <summary>A case handler who assesses, and a commissioner who returns: a case that never ends.</summary>
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

public sealed class KillDuringStepsOnSqlite(SqliteFiles files, ITestOutputHelper output) : KillDuringStepsTests(output)
{
    protected override async Task<(string Key, string Value)> CreateDatabase() =>
        ("Database:Path", await files.CreateDatabase());
}

public sealed class KillDuringStepsOnPostgres(PostgresServer server, ITestOutputHelper output)
    : KillDuringStepsTests(output)
{
    protected override async Task<(string Key, string Value)> CreateDatabase() =>
        ("ConnectionStrings:Database", await server.CreateDatabase());
}
