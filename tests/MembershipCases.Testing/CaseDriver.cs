using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MembershipCases.Domain.Process;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Testing;

/// <summary>Drives cases through the JSON API as the people who do them, each with a session of their own.</summary>
public sealed class CaseDriver(ServiceHost host)
{
    /// <summary>The user who handles cases of the climate portfolio.</summary>
    public const string Handler = "saksbehandler-klima-miljo-byutvikling";

    /// <summary>The commissioner of the climate portfolio.</summary>
    public const string Commissioner = "byrad-klima-miljo-byutvikling";

    private int items;

    public Guid CaseId { get; private set; }

    public Task<Membership> MembershipNamed(string name) =>
        host.Read(db => db.Memberships.AsNoTracking().Include(m => m.Facts)
            .SingleAsync(m => m.Name.StartsWith(name)));

    public Task<Guid> Office(string key) =>
        host.Read(db => db.Offices.Where(office => office.Key == key).Select(office => office.Id).SingleAsync());

    public async Task<JsonNode> Open(string who, object command)
    {
        var opened = await Send(who, "api/cases", command);
        CaseId = opened["id"]!.GetValue<Guid>();
        return opened;
    }

    /// <summary>Goes on with a case that the service has opened.</summary>
    public void GoOnWith(Guid caseId) => CaseId = caseId;

    public async Task<JsonNode> Case(string who = Handler) =>
        (await (await host.People.Find(who)).GetFromJsonAsync<JsonNode>($"api/cases/{CaseId}"))!;

    public async Task<JsonNode> DoStep(string who, string kind, string route, object body, Guid? officeId = null)
    {
        var (step, version) = await OpenStep(kind, officeId);
        return await Send(who, $"api/cases/{CaseId}/steps/{step}/{route}", body, version);
    }

    /// <summary>The open step of a kind and the case's version, read without a request, since every step asks.</summary>
    public async Task<(Guid Step, int Version)> OpenStep(string kind, Guid? officeId = null)
    {
        var of = Enum.Parse<StepKind>(kind, ignoreCase: true);
        var found = await host.Read(db => db.Steps
            .Where(step => step.CaseId == CaseId && step.ClosedAt == null && step.Kind == of
                && (officeId == null || step.OfficeId == officeId))
            .Join(db.Cases, step => step.CaseId, known => known.Id, (step, known) => new { step.Id, known.Version })
            .SingleAsync());
        return (found.Id, found.Version);
    }

    public Task<JsonNode> Assess(string advice, string who = Handler, Guid? officeId = null) =>
        DoStep(who, "assess", "assessment", new
    {
        text = new { participation = "passive", learningOutcome = "low", influence = "low",
            reasoning = "Vurdert mot de tre kriteriene.", advice },
    }, officeId);

    public Task<JsonNode> Approve(string who = Commissioner, Guid? officeId = null) =>
        DoStep(who, "approve", "approval", new { outcome = "approved" }, officeId);

    /// <summary>
    /// Puts the open step of the kind on the agenda of a meeting on the next day that has none, and records what the
    /// body did.
    /// </summary>
    public async Task<JsonNode> Treat(string secretariat, string body, string kind, Func<Guid, object> treatment)
    {
        do host.Time.Advance(TimeSpan.FromDays(1));
        while (await host.Read(db => db.Meetings.AnyAsync(held => held.Body == body && held.On == Today)));
        var meeting = (await Send(secretariat, "api/meetings", new { body, on = Today }))["id"]!.GetValue<Guid>();
        var (step, _) = await OpenStep(kind);
        await Send(secretariat, $"api/meetings/{meeting}/agenda", new { stepId = step, itemNumber = $"{++items}/26", publishesPapers = true },
            version: 1);
        return await DoStep(secretariat, kind, "treatment", treatment(meeting));
    }

    public Task<JsonNode> Recommend(params string[] points) =>
        Treat("byradets-sekretariat", "city-government", "recommend", meetingId => new
    {
        meetingId, outcome = "recommended", recommended = points,
    });

    public Task<JsonNode> Resolve(object resolution, string outcome = "adopted", string? reason = null) =>
        Treat("bystyrets-kontor", "council", "resolve", meetingId => new
    {
        meetingId, outcome, reason, resolution,
    });

    public Task<JsonNode> Implement(DateOnly letter, DateOnly effective, int point = 1, string who = Handler) =>
        DoStep(who, "implement", "implementation", new
    {
        done = new { point, letterSentOn = letter, letterReference = "2026/1-1", effectiveOn = effective },
    });

    public async Task<JsonNode> Send(string who, string route, object body, int version = 0, Guid? commandId = null)
    {
        using var answer = await host.People.Give(who, route, body, version, commandId);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode,
            $"{who} {route}: {(int)answer.StatusCode} {text[..Math.Min(text.Length, 600)]}");
        return JsonNode.Parse(text)!;
    }

    public DateOnly Today => DateOnly.FromDateTime(host.Time.GetUtcNow().UtcDateTime);
}
