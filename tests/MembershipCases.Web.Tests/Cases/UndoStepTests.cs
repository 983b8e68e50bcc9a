using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

public abstract class UndoStepTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task A_resolution_with_the_wrong_outcome_is_undone_and_recorded_again_in_the_same_meeting()
    {
        var situation = await At("implement");
        var page = $"/cases/{situation.Number}";
        await Post(CaseDriver.Handler, situation, $"steps/{situation.Treated}/undoing", new { reason = "Nei." },
            HttpStatusCode.Forbidden, "undo.not-yours");
        using var council = await SignIn(Council);
        await council.Go(page);
        var address = $"{page}/steps/{situation.Treated}/undo";
        Assert.NotNull(council.Page.QuerySelector($"a[href='{address}']"));
        var form = await council.OpenForm(address, "Input.Reason");
        await council.Send(form);
        Assert.Equal(400, council.Status);
        form = await council.OpenForm(address, "Input.Reason");
        await council.Send(form, filled: [("Input.Reason", "Forslaget falt.")]);
        Assert.Equal(302, council.Status);

        Drive.GoOnWith(situation.CaseId);
        var (step, version) = await Drive.OpenStep("resolve");
        Assert.NotEqual(situation.Treated, step);
        await council.Go($"/meetings/{situation.MeetingOfTreated}");
        Assert.NotEmpty(council.Page.QuerySelectorAll("form[action*='handler=Record']"));
        await Drive.Send(Council, $"api/cases/{situation.CaseId}/steps/{step}/treatment", new
        {
            meetingId = situation.MeetingOfTreated, outcome = "rejected", resolution = new
            {
                points = (object[])[new { number = 1, recommended = "Kommunen melder seg ut.", outcome = "rejected",
                    vote = new { present = 67, parties = (object[])[new { party = "A", @for = 7, against = 60 }] } }],
            },
        }, version);
        var ended = await Drive.Case();
        Assert.Equal("rejected", ended["endOutcome"]!.GetValue<string>());
        Assert.Equal(1, await Host.Read(db => db.Resolutions.CountAsync(
            made => made.CaseId == situation.CaseId && made.UndoneAt != null, Cancel)));
        using var reader = await SignIn("leser");
        await reader.Go(page);
        Assert.Contains("Angret", reader.Text, StringComparison.Ordinal);
        Assert.Contains("Forslaget falt.", reader.Text, StringComparison.Ordinal);
        Assert.Equal(["case.step-undone"], await Events(situation, "case.step-undone"));
        using var handler = await SignIn(CaseDriver.Handler);
        await handler.Go(page);
        Assert.NotNull(handler.Page.QuerySelector("a[href*='field=undone-for']"));
    }

    [Fact]
    public async Task A_joining_that_a_wrongly_recorded_resolution_began_is_taken_back_with_it()
    {
        var network = (await Drive.Send(CaseDriver.Handler, "api/memberships",
            new { name = "Nytt nettverk", kind = "network", reason = "Prøve." }))["id"]!.GetValue<Guid>();
        await Drive.Open("byradsleder", new { kind = "join", membershipId = network, decidingBody = "council",
            offices = new[] { await Drive.Office("klima-miljo-byutvikling") } });
        var before = await StatusFacts(network);
        await Drive.Assess("join");
        await Drive.Approve();
        await Drive.Recommend("Kommunen melder seg inn.");
        await Drive.Resolve(new
        {
            points = (object[])[new { number = 1, recommended = "Kommunen melder seg inn.",
                adopted = "Kommunen melder seg inn.", outcome = "adopted", vote = new { present = 67, unanimous = true } }],
        });
        Assert.Equal("joining", (await StatusFacts(network)).Single(fact => fact.To is null).Value);

        var resolved = await Host.Read(db => db.Steps.Where(of => of.CaseId == Drive.CaseId && of.Outcome == "adopted")
            .Select(of => new { of.Id, Version = db.Cases.First(known => known.Id == of.CaseId).Version }).SingleAsync(Cancel));
        await Drive.Send(Council, $"api/cases/{Drive.CaseId}/steps/{resolved.Id}/undoing", new { reason = "Falt." },
            resolved.Version);
        var after = await StatusFacts(network);
        Assert.Equal(before.Single(fact => fact.To is null), after.Single(fact => fact.To is null));
        Assert.Equal(Drive.Today, after.Single(fact => fact.Value == "joining").To);
        Assert.Equal(2, await Host.Read(db => db.History.CountAsync(
            entry => entry.SubjectId == network && entry.What == "membership.status-stated", Cancel)) - before.Count);
    }

    private Task<List<StatusFact>> StatusFacts(Guid of) => Host.Read(db => db.Facts.AsNoTracking()
        .Where(fact => fact.MembershipId == of && fact.Kind == FactKind.Status).OrderBy(fact => fact.Id)
        .Select(fact => new StatusFact(fact.Value, fact.From, fact.To)).ToListAsync(Cancel));

    private sealed record StatusFact(string Value, DateOnly? From, DateOnly? To);

    [Fact]
    public async Task An_assessment_is_handed_in_again_after_it_was_undone_and_not_once_it_was_approved()
    {
        var situation = await At("approve");
        await Post(CaseDriver.Handler, situation, $"steps/{situation.LastDone}/undoing", new { reason = "Feil tall." });
        Drive.GoOnWith(situation.CaseId);
        await Drive.Assess("withdraw");
        await Drive.Approve();
        await Post(CaseDriver.Handler, situation, $"steps/{situation.LastDone}/undoing", new { reason = "Feil tall." },
            HttpStatusCode.Conflict, "undo.not-last");
        var approved = await Host.Read(db => db.Steps
            .Where(of => of.CaseId == situation.CaseId && of.Outcome == "approved").Select(of => of.Id)
            .SingleAsync(Cancel));
        await Post("administrator", situation, $"steps/{approved}/undoing", new { reason = "Må vurderes på nytt." });
        Assert.True(await Host.Read(db => db.Assessments
            .Where(of => of.CaseId == situation.CaseId).AllAsync(of => of.ApprovedAt == null, Cancel)));
        await Drive.Approve();
        await Drive.Recommend("Kommunen melder seg ut.");
    }
}

[Collection<SharedOnSqlite>]
public sealed class UndoStepOnSqlite(SqliteHost host) : UndoStepTests(host);

[Collection<SharedOnPostgres>]
public sealed class UndoStepOnPostgres(PostgresHost host) : UndoStepTests(host);
