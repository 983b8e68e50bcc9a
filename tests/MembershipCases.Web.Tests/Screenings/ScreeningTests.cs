using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Screenings;

/// <summary>A text is screened and lifted on its page and by JSON, and it is kept who has read it.</summary>
public abstract class ScreeningTests(ServiceHost host)
{
    protected ServiceHost Host { get; } = host;

    protected const string Secret = "Vurdert mot de tre kriteriene.";
    protected CaseDriver Drive { get; } = new(host);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected async Task<(Situation Situation, Guid Assessment)> Assessed(string state)
    {
        var situation = await new Situation(Host).Prepare(state);
        Drive.GoOnWith(situation.CaseId);
        return (situation,
            await Host.Read(
                db => db.Assessments.Where(one => one.CaseId == situation.CaseId).Select(one => one.Id)
                    .SingleAsync(Cancel)));
    }

    protected async Task<JsonNode> Screen(string who, Situation situation, Guid assessment) =>
        JsonNode.Parse(await Send(who, situation, new(assessment, "reasoning"), HttpStatusCode.OK))!;

    protected async Task<string> Send(
        string who, Situation situation, TextPlace place, HttpStatusCode expected, int? version = null,
        string basis = "offentleglova-13", string publicText = "Åpent.")
    {
        using var client = await Host.SignIn(who);
        var body = new { record = "case", id = situation.CaseId, recordId = place.RecordId, field = place.Field, basis,
            publicText };
        using var answer = await client.Give("api/screenings", body, version ?? await situation.VersionNow());
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(expected == answer.StatusCode, $"{who}: {(int)answer.StatusCode} {text}");
        return text;
    }
}
