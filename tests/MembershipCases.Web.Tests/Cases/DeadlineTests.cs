using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>Deadlines that are moved, cases that stand still, and meetings that are planned for.</summary>
public abstract class DeadlineTests(ServiceHost host)
{
    protected ServiceHost Host { get; } = host;

    protected CaseDriver Drive { get; } = new(host);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected async Task<(string Number, int Version)> Open(string name)
    {
        var membership = await Drive.MembershipNamed(name);
        var opened = await Drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" });
        return ($"{opened["year"]}/{opened["sequence"]}", (await Drive.Case())["version"]!.GetValue<int>());
    }

    protected async Task<Guid> Meeting(string who, string body, DateOnly on, int notice) =>
        (await Drive.Send(who, "api/meetings", new { body, on, handInBy = on.AddDays(-notice) }))["id"]!
            .GetValue<Guid>();

    protected Task<Step> Step() =>
        Host.Read(db => db.Steps.AsNoTracking()
            .SingleAsync(step => step.CaseId == Drive.CaseId && step.ClosedAt == null, Cancel));

    protected Task<JsonNode> Send(string what, object body, int version, string who = CaseDriver.Handler) =>
        Drive.Send(who, $"api/cases/{Drive.CaseId}/{what}", body, version);

    protected async Task<JsonNode> Refused(string what, object body, int version, string who = CaseDriver.Handler)
    {
        using var client = await Host.SignIn(who);
        using var answer = await client.Give($"api/cases/{Drive.CaseId}/{what}", body, version);
        Assert.False(answer.IsSuccessStatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;
    }

    protected async Task<string> Page(Person reader)
    {
        var of = await Host.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == Drive.CaseId, Cancel));
        return (await reader.Open($"cases/{of.Number}")).QuerySelector("main")!.TextContent;
    }

    protected Task<List<string>> Happened() => Host.Read(db => db.History
        .Where(entry => entry.SubjectId == Drive.CaseId
            && (entry.What == "case.suspended" || entry.What == "case.resumed"
                || entry.What == "case.deadline-extended"))
        .OrderBy(entry => entry.Sequence).Select(entry => entry.What).ToListAsync(Cancel));
}
