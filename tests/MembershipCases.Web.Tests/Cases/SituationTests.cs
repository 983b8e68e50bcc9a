using System.Net;
using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>What tests share that put a case somewhere and let people act on it over HTTP.</summary>
public abstract class SituationTests(ServiceHost host)
{
    protected const string Government = "byradets-sekretariat", Council = "bystyrets-kontor", SecondOfCouncil =
        "bystyrets-kontor-to";
    protected const string Chief = "byradsleder", Other = "byrad-kultur-mangfold-likestilling";

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected ServiceHost Host { get; } = host;

    protected CaseDriver Drive { get; } = new(host);

    protected Task<Situation> At(string state) => new Situation(Host).Prepare(state);

    protected Task<Person> SignIn(string subject) => Person.SignIn(Host, subject);

    protected Task<Guid> User(string subject) =>
        Host.Read(db => db.Users.Where(user => user.Subject == subject).Select(user => user.Id).SingleAsync(Cancel));

    protected Task<Guid> Question(Situation situation) =>
        Host.Read(db => db.Disqualifications.Where(known => known.CaseId == situation.CaseId).Select(known => known.Id)
            .SingleAsync(Cancel));

    protected Task<List<string>> Events(Situation situation, string like) => Host.Read(db =>
        db.History.Where(entry => entry.CaseId == situation.CaseId && entry.What.StartsWith(like))
            .OrderBy(entry => entry.Sequence).Select(entry => entry.What).ToListAsync(Cancel));

    protected static object Ruling(Situation situation, Guid question, bool isDisqualified = false) =>
        new { disqualificationId = question, isDisqualified, ruling = "Vervet er avsluttet.",
            ruledOn = situation.Today };

    /// <summary>Who is reminded of the open step as whoever is to do it.</summary>
    protected async Task<IReadOnlyList<Guid>> Reminded(Situation situation)
    {
        await using var scope = Host.NewScope();
        var services = scope.ServiceProvider;
        var run = await DueRun.Read(services.GetRequiredService<MembershipDb>(),
            services.GetRequiredService<DueItems>(), situation.Today.AddYears(1), Cancel);
        var step = run.DueItems.Single(dueItem => dueItem.Subject.Id == situation.Step).Subject;
        return [.. run.Recipients.Reached(step, [Audience.Doer], situation.Today).Select(receiver => receiver.UserId)];
    }

    /// <summary>Sends a command about the case on its newest version.</summary>
    protected async Task Post(
        string who, Situation situation, string route, object body, HttpStatusCode expected = HttpStatusCode.OK,
        string? code = null)
    {
        var version = await situation.VersionNow();
        using var client = await Host.SignIn(who);
        using var answer = await client.Give($"api/cases/{situation.CaseId}/{route}", body, version);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(expected == answer.StatusCode, $"{route}: {(int)answer.StatusCode} {text}");
        if (code is not null) Assert.Contains($"\"{code}\"", text, StringComparison.Ordinal);
    }
}
