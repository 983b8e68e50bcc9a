using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

public abstract class EndResolutionTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task A_case_whose_resolution_was_set_aside_goes_no_further_and_the_register_stays()
    {
        var situation = await At("implement");
        var page = $"/cases/{situation.Number}";
        using var council = await SignIn(Council);
        await council.Go(page);
        Assert.Contains("kan kreve lovlighetskontroll", council.Text, StringComparison.Ordinal);
        var address = $"{page}/resolution-end?resolution={situation.Resolved}";
        Assert.NotNull(council.Page.QuerySelector($"a[href='{address}']"));
        var form = await council.OpenForm(address, "Input.EndedBy");
        await council.Send(form, filled: [("Input.Kind", "SetAside"), ("Input.Reference", "2026/5"),
            ("Input.Reason", "Et medlem var inhabilt.")]);
        Assert.Equal(400, council.Status);
        Assert.NotEqual("", council.ErrorAt("Input.EndedBy"));
        Assert.Contains("Et medlem var inhabilt.", council.Html, StringComparison.Ordinal);
        form = await council.OpenForm(address, "Input.EndedBy");
        await council.Send(form, filled: [("Input.Kind", "SetAside"), ("Input.Reference", "2026/5"),
            ("Input.EndedBy", "Statsforvalteren i Vestland"), ("Input.Reason", "Et medlem var inhabilt.")]);
        Assert.Equal(302, council.Status);

        await Post(CaseDriver.Handler, situation, $"steps/{situation.Step}/implementation", new
        {
            done = new { point = 1, letterSentOn = situation.Today, letterReference = "1", effectiveOn = situation.Today },
        }, HttpStatusCode.Conflict, "resolution-end.stopped");
        Assert.Equal(["case.resolution-ended"], await Events(situation, "case.resolution-ended"));
        Assert.Equal(MembershipStatus.Member, await Host.Read(db => db.Memberships
            .Where(of => of.Id == situation.MembershipId).Select(of => of.Status).SingleAsync(Cancel)));
        Drive.GoOnWith(situation.CaseId);
        Assert.Equal("set-aside", (await Drive.Case("leser"))["resolutionEnds"]![0]!["kind"]!.GetValue<string>());
        using var reader = await SignIn("leser");
        await reader.Go(page);
        Assert.Contains("Statsforvalteren i Vestland", reader.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("kan kreve lovlighetskontroll", reader.Text, StringComparison.Ordinal);
        await Post("administrator", situation, "cancellation", new { reason = "Opphevet." });
    }

    [Fact]
    public async Task Of_an_ended_case_it_is_recorded_too_and_the_opposite_case_is_proposed()
    {
        var situation = await At("ended");
        var body = new { resolutionId = situation.Resolved, kind = "withdrawn", on = situation.Today,
            reference = "12/26", endedBy = "Bystyret", reason = "Nye opplysninger." };
        await Post(CaseDriver.Handler, situation, "resolution-ends", body, HttpStatusCode.Forbidden);
        await Post(Council, situation, "resolution-ends", body);
        await Post(Council, situation, "resolution-ends", body, HttpStatusCode.Conflict, "resolution-end.ended-already");

        using var handler = await SignIn(CaseDriver.Handler);
        await handler.Go($"/cases/{situation.Number}");
        Assert.NotNull(handler.Page.QuerySelector($"a[href='/cases/open?membershipId={situation.MembershipId}']"));
        Assert.Equal(MembershipStatus.Withdrawn, await Host.Read(db => db.Memberships
            .Where(of => of.Id == situation.MembershipId).Select(of => of.Status).SingleAsync(Cancel)));
    }
}

[Collection<SharedOnSqlite>]
public sealed class EndResolutionOnSqlite(SqliteHost host) : EndResolutionTests(host);

[Collection<SharedOnPostgres>]
public sealed class EndResolutionOnPostgres(PostgresHost host) : EndResolutionTests(host);
