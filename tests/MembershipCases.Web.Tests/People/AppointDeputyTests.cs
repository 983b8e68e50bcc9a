using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.People;

/// <summary>A deputy acts on another's behalf, and everything says so.</summary>
public abstract class AppointDeputyTests(ServiceHost host)
{
    private const string Office = "klima-miljo-byutvikling";
    private readonly PeopleDriver people = new(host);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deputy_approves_on_the_commissioners_behalf_and_step_history_and_page_say_so()
    {
        var situation = await new Situation(host).Prepare("approve");
        var (principal, deputy) = (await people.Find(CaseDriver.Commissioner), await people.Add(Role.Archivist));
        await people.Lend(CaseDriver.Commissioner, deputy);
        using var acting = await people.Acting(deputy, CaseDriver.Commissioner);

        await acting.Go("/");
        Assert.Contains(situation.Case["title"]!.GetValue<string>(), acting.Text, StringComparison.Ordinal);
        await acting.Go($"/cases/{situation.Number}");
        Assert.Contains($"på vegne av {principal.Name}", acting.Page.Body!.TextContent, StringComparison.Ordinal);
        await acting.Send("handler=Approve", new Dictionary<string, string> { ["Approve.Outcome"] = "approved" });
        Assert.Equal(302, acting.Status);

        var me = await people.Find(deputy);
        var step = await host.Read(
            db => db.Steps.AsNoTracking().SingleAsync(done => done.Id == situation.Step, Cancel));
        Assert.Equal((me.Id, principal.Id), (step.DoneBy, step.DoneFor));
        var entry = await host.Read(
            db => db.History.AsNoTracking()
                .SingleAsync(known => known.CaseId == situation.CaseId && known.What == "case.assessment-approved",
                    Cancel));
        Assert.Equal((me.Id, (Guid?)principal.Id), (entry.UserId, entry.OnBehalfOf));
        await acting.Go($"/cases/{situation.Number}");
        Assert.Contains($"{me.Name} på vegne av {principal.Name}", acting.Text, StringComparison.Ordinal);
        await acting.Go($"/history?person={principal.Id}");
        Assert.Contains(me.Name, acting.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deputy_who_has_not_chosen_to_act_has_only_their_own_and_one_who_has_only_what_was_lent()
    {
        var situation = await new Situation(host).Prepare("approve");
        var deputy = await people.Add(Role.CaseHandler, "kultur-mangfold-likestilling");
        await people.Lend(CaseDriver.Commissioner, deputy);

        using var self = await people.SignIn(deputy);
        await self.Go($"/cases/{situation.Number}");
        Assert.Null(self.Page.GetElementById("step"));
        await self.Go("/cases/open");
        Assert.Equal(200, self.Status);
        using var acting = await people.Acting(deputy, CaseDriver.Commissioner);
        await acting.Go("/cases/open");
        Assert.Equal(403, acting.Status);
    }

    [Fact]
    public async Task Nobody_approves_what_they_drafted_by_acting_for_another_nor_what_their_deputy_drafted()
    {
        var situation = await new Situation(host).Prepare("approve");
        var commissioner = await people.Add(Role.Commissioner, Office);
        await people.Lend(commissioner, CaseDriver.Handler);
        using var acting = await people.Acting(CaseDriver.Handler, commissioner);
        await acting.Go($"/cases/{situation.Number}");
        Assert.DoesNotContain(acting.Page.Forms,
            form => form.Action.Contains("handler=Approve", StringComparison.Ordinal));
        var any = acting.Page.Forms.First(form => form.Action.Contains("handler=", StringComparison.Ordinal));
        await acting.Post($"/cases/{situation.Number}?handler=Approve", [
            .. Person.Fields(any, new Dictionary<string, string>()),
            new("Approve.CaseId", $"{situation.CaseId}"), new("Approve.StepId", $"{situation.Step}"),
            new("Approve.Version", $"{situation.Version}"),
            new("Approve.CommandId", $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}"),
            new("Approve.Outcome", "approved")]);

        Assert.Equal(403, acting.Status);
        Assert.Contains("godkjenne", acting.Page.QuerySelector(".ds-error-summary")!.TextContent,
            StringComparison.Ordinal);
        Assert.Null(
            await host.Read(
                db => db.Steps.Where(step => step.Id == situation.Step).Select(step => step.ClosedAt)
                    .SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Nobody_approves_a_draft_of_theirs_that_a_colleague_handed_in()
    {
        var situation = await new Situation(host).Prepare("assess");
        var (drafter, colleague) = (await people.Add(Role.CaseHandler, Office),
            await people.Add(Role.CaseHandler, Office));
        var text = new { participation = "passive", learningOutcome = "low", influence = "low", reasoning = "Prøve.",
            advice = "withdraw" };
        await OnCase(drafter, situation, $"steps/{situation.Step}/assessment", new { text, keepAsDraft = true });
        await OnCase(colleague, situation, $"steps/{situation.Step}/assessment", new { text });
        var step = await host.Read(db => db.Steps.Where(known => known.CaseId == situation.CaseId && known.ClosedAt == null)
            .Select(known => known.Id).SingleAsync(Cancel));
        var commissioner = await people.Add(Role.Commissioner, Office);
        await people.Lend(commissioner, drafter);
        using var acting = await people.Acting(drafter, commissioner);

        await acting.Call($"api/cases/{situation.CaseId}/steps/{step}/approval", new { outcome = "approved" },
            await situation.VersionNow());
        Assert.Equal(403, acting.Status);
        using var principal = await people.SignIn(commissioner);
        await principal.Call($"api/cases/{situation.CaseId}/steps/{step}/approval", new { outcome = "approved" },
            await situation.VersionNow());
        Assert.Equal(403, principal.Status);
        var writers = await host.Read(db => db.Assessments.AsNoTracking()
            .SingleAsync(known => known.CaseId == situation.CaseId, Cancel));
        Assert.Equal([(await people.Find(drafter)).Id, (await people.Find(colleague)).Id],
            writers.WrittenBy().Select(writer => writer.UserId));
    }

    [Fact]
    public async Task The_deputy_of_somebody_disqualified_is_kept_out_until_the_body_has_ruled_on_the_deputy()
    {
        var situation = await new Situation(host).Prepare("approve");
        var (principal, deputy) = (await people.Add(Role.Commissioner, Office), await people.Add());
        await people.Lend(principal, deputy);
        await Raise(situation, principal);
        using var acting = await people.Acting(deputy, principal);

        await acting.Go($"/cases/{situation.Number}");
        Assert.Null(acting.Page.GetElementById("step"));
        await Raise(situation, deputy);
        await Rule(situation, deputy, isDisqualified: false);
        await acting.Go($"/cases/{situation.Number}");
        Assert.NotNull(acting.Page.GetElementById("step"));
        await Rule(situation, deputy, isDisqualified: true);
        await acting.Go($"/cases/{situation.Number}");
        Assert.Null(acting.Page.GetElementById("step"));
    }

    [Fact]
    public async Task What_was_lent_ends_with_its_last_day_or_when_the_principal_says_so()
    {
        var (principal, deputy) = (await people.Add(Role.Commissioner, Office), await people.Add());
        await people.Lend(principal, deputy);
        using var acting = await people.Acting(deputy, principal);
        await acting.Go("/overview");
        Assert.Equal(200, acting.Status);

        await people.Do(principal, principal, "deputy-end",
            new { deputyshipId = (await people.Find(principal)).Deputies[0].Id });
        await acting.Go("/overview");
        Assert.Equal(403, acting.Status);
    }

    [Fact]
    public async Task A_form_that_was_drawn_for_another_is_not_taken()
    {
        var situation = await new Situation(host).Prepare("assess");
        var (principal, deputy) = (await people.Add(Role.CaseHandler, Office),
            await people.Add(Role.CaseHandler, Office));
        await people.Lend(principal, deputy);
        using var visitor = await people.Acting(deputy, principal);
        await visitor.Go($"/cases/{situation.Number}");
        var form = visitor.Page.QuerySelectorAll("form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>()
            .Single(known =>
                known.GetAttribute("action")?.Contains("handler=Cancel", StringComparison.Ordinal) == true);
        var drawn = Person.Fields(form, new Dictionary<string, string> { ["Cancel.Reason"] = "Skrevet for en annen." });
        await visitor.Go("/account/acting");
        await visitor.Post("/account/acting",
            Person.Fields(
                visitor.Page.QuerySelectorAll("main form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().Last(),
                new Dictionary<string, string>()));
        Assert.Equal(302, visitor.Status);

        await visitor.Post($"/cases/{situation.Number}?handler=Cancel", drawn);
        Assert.Equal(409, visitor.Status);
        Assert.Contains("Skrevet for en annen.", visitor.Text, StringComparison.Ordinal);
        Assert.Null(
            await host.Read(
                db => db.Cases.Where(known => known.Id == situation.CaseId).Select(known => known.ClosedAt)
                    .SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Others_lend_nothing()
    {
        var (principal, stranger) = (await people.Add(Role.Commissioner, Office), await people.Add(Role.Reader));
        var lender = await people.Find(principal);
        await people.Refused(stranger, principal, "deputies",
            new { deputyId = (await people.Find(stranger)).Id, assignmentId = lender.Assignments[0].Id,
                from = people.Today, lastDay = people.Today, reason = "Prøve." }, HttpStatusCode.Forbidden,
                "user.not-yours");
        using var visitor = await people.SignIn(stranger);
        await visitor.Go("/account/acting");
        Assert.Contains("Du er ikke stedfortreder for noen nå", visitor.Text, StringComparison.Ordinal);
    }

    private async Task Raise(Situation situation, string about) =>
        await OnCase(CaseDriver.Handler, situation, "disqualifications",
            new { userId = (await people.Find(about)).Id, ground = "kommuneloven-11-10", why = "Prøve." });

    private async Task Rule(Situation situation, string about, bool isDisqualified)
    {
        var person = await people.Find(about);
        var question =
            await host.Read(
                db => db.Cases.Where(known => known.Id == situation.CaseId).SelectMany(known => known.Disqualifications)
                    .Where(known => known.UserId == person.Id).Select(known => known.Id).SingleAsync(Cancel));
        await OnCase("byradets-sekretariat", situation, "disqualification-ruling",
            new { disqualificationId = question, isDisqualified, ruling = "Byrådet, sak 1/26.",
                ruledOn = people.Today });
    }

    private async Task OnCase(string who, Situation situation, string route, object body)
    {
        await people.Drive.Send(who, $"api/cases/{situation.CaseId}/{route}", body, await situation.VersionNow());
    }
}

[Collection<SharedOnSqlite>]
public sealed class AppointDeputyOnSqlite(SqliteHost host) : AppointDeputyTests(host);

[Collection<SharedOnPostgres>]
public sealed class AppointDeputyOnPostgres(PostgresHost host) : AppointDeputyTests(host);
