using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Meetings;

public abstract class RecordTreatmentTests(ServiceHost host) : MeetingPagesTests(host)
{
    [Fact]
    public async Task A_case_goes_from_recommendation_to_resolution_on_the_pages_of_two_meetings()
    {
        await CaseBeforeTheGovernment("Global Climate Forum");
        using var government = await Person.SignIn(Host, Government);
        var (meeting, step) = await MeetingWithTheCase(government, "recommend");
        var prefix = $"Step_{step:N}";

        await government.Send("handler=Record",
            new Dictionary<string, string> { [$"{prefix}.Outcome"] = "recommended",
                [$"{prefix}.Recommended[0]"] = " " });
        Assert.Equal(400, government.Status);
        Assert.NotEqual("", government.ErrorAt($"{prefix}.Points"));
        await government.Send("handler=Record",
            new Dictionary<string, string> { [$"{prefix}.Recommended[0]"] = "Kommunen melder seg ut." },
            "Legg til punkt");
        await government.Send("handler=Record",
            new Dictionary<string, string> { [$"{prefix}.Outcome"] = "recommended",
                [$"{prefix}.Recommended[1]"] = "Byrådet orienterer om et år." });
        Assert.Equal(302, government.Status);
        await government.Go(meeting);
        Assert.Contains("Byrådet orienterer om et år.", government.Text, StringComparison.Ordinal);

        using var council = await Person.SignIn(Host, Council);
        (meeting, step) = await MeetingWithTheCase(council, "resolve");
        prefix = $"Step_{step:N}";
        var tie = new Dictionary<string, string>
        {
            [$"{prefix}.Outcome"] = "adopted", [$"{prefix}.Points[0].Vote.Kind"] = "Parties",
            [$"{prefix}.Points[0].Vote.Present"] = "66",
            [$"{prefix}.Points[0].Vote.Parties[0].Party"] = "A", [$"{prefix}.Points[0].Vote.Parties[0].For"] = "33",
            [$"{prefix}.Points[1].Vote.Kind"] = "AsBefore", [$"{prefix}.Disqualified"] = "Første\nAndre",
            [$"{prefix}.Substitutes"] = "Tredje",
        };
        await council.Send("handler=Record", tie, "Legg til parti");
        Assert.Equal(200, council.Status);
        Assert.Null(council.Page.QuerySelector("ds-error-summary"));

        await council.Send("handler=Record", tie);
        Assert.Equal(400, council.Status);
        Assert.NotEqual("", council.ErrorAt($"{prefix}.Substitutes"));
        Assert.Contains("Tredje",
            council.Page.QuerySelector<IHtmlTextAreaElement>($"[name='{prefix}.Substitutes']")!.Value,
            StringComparison.Ordinal);

        tie[$"{prefix}.Substitutes"] = "Tredje; Første";
        tie[$"{prefix}.Points[0].Vote.Parties[1].Party"] = "B";
        var beyond = new Dictionary<string, string>(tie)
        {
            [$"{prefix}.Points[0].Vote.Parties[0].For"] = "2147483647",
            [$"{prefix}.Points[0].Vote.Parties[1].For"] = "2147483647",
        };
        await council.Send("handler=Record", beyond);
        Assert.Equal(400, council.Status);
        Assert.NotEqual("", council.ErrorAt($"{prefix}.Points[0].Vote"));
        tie[$"{prefix}.Points[0].Vote.Parties[1].For"] = "";
        tie[$"{prefix}.Points[0].Vote.Parties[1].Against"] = "32";
        await council.Send("handler=Record", tie);
        Assert.Equal(400, council.Status);
        Assert.Contains("65", council.ErrorAt($"{prefix}.Points[0].Vote"), StringComparison.Ordinal);
        Assert.Equal("B",
            council.Page.QuerySelector<IHtmlInputElement>($"[name='{prefix}.Points[0].Vote.Parties[1].Party']")!.Value);
        Assert.Empty(await Host.Read(db => db.Resolutions.Where(r => r.StepId == step).ToListAsync()));

        tie[$"{prefix}.Points[0].Vote.Parties[1].Against"] = "33";
        await council.Send("handler=Record", tie);
        Assert.NotEqual("", council.ErrorAt($"{prefix}.Points[0].Vote.CastingVoteFor"));
        tie[$"{prefix}.Points[0].Vote.CastingVoteFor"] = "True";
        await council.Send("handler=Record", tie);
        Assert.Equal(302, council.Status);
        var resolution = await Host.Read(db => db.Resolutions.SingleAsync(r => r.StepId == step));
        Assert.Equal((33, 33, true),
            (resolution.Points[1].Vote!.For, resolution.Points[1].Vote!.Against, resolution.Points[1].Vote!.Carried));
        Assert.Equal(["Første", "Andre"], resolution.Disqualified);
        Assert.Equal([new Substitute("Tredje", "Første")], resolution.Substitutes);
        await council.Go(meeting);
        Assert.Contains("33 mot 33", council.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outcome_that_does_not_follow_needs_a_reason_and_a_postponed_case_comes_back()
    {
        await CaseBeforeTheGovernment("Union of the Baltic Cities", "byradsleder", "saksbehandler-byradsleder");
        await Drive.Recommend("Medlemskapet avsluttes.");
        using var council = await Person.SignIn(Host, Council);
        var (held, step) = await MeetingWithTheCase(council, "resolve");
        var prefix = $"Step_{step:N}";
        var filled = new Dictionary<string, string> { [$"{prefix}.Outcome"] = "rejected" };
        await council.Send("handler=Record", filled);
        Assert.NotEqual("", council.ErrorAt($"{prefix}.Outcome"));
        Assert.NotEqual("", council.ErrorAt($"{prefix}.Points[0].Vote.Kind"));

        filled[$"{prefix}.Outcome"] = "postponed";
        await council.Send("handler=Record", filled);
        Assert.Equal(400, council.Status);
        Assert.NotEqual("", council.ErrorAt($"{prefix}.PostponedTo"));
        var later = await Host.Read(db => db.Meetings.Where(m => m.Body == "council" && m.On > Drive.Today)
            .OrderBy(m => m.On).Select(m => m.Id).FirstAsync());
        filled[$"{prefix}.PostponedTo"] = $"{later}";
        await council.Send("handler=Record", filled);
        Assert.Equal(302, council.Status);
        await council.Go(held);
        Assert.NotNull(council.Page.QuerySelector($"a[href='/meetings/{later}']"));
        var (again, _) = await Drive.OpenStep("resolve");
        Assert.NotEqual(step, again);
        var postponed = await Host.Read(db => db.Resolutions.SingleAsync(r => r.StepId == step));
        Assert.Empty(postponed.Points);
        Assert.Equal(later, postponed.PostponedTo);
        using (var same = await Host.People.Give(Council, $"api{held}/agenda", new { stepId = again, itemNumber = "9/26" }, 2))
        {
            Assert.Contains("case.treated-in-this-meeting",
                await same.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        (_, step) = await MeetingWithTheCase(council, "resolve");
        prefix = $"Step_{step:N}";
        await council.Send("handler=Record", new Dictionary<string, string>
        {
            [$"{prefix}.Outcome"] = "rejected", [$"{prefix}.Reason"] = "Ordføreren slo det fast.",
            [$"{prefix}.Points[0].Vote.Kind"] = "Unanimous", [$"{prefix}.Points[0].Vote.Present"] = "60",
        });
        Assert.Equal(302, council.Status);
    }
}

[Collection<SharedOnSqlite>]
public sealed class RecordTreatmentOnSqlite(SqliteHost host) : RecordTreatmentTests(host);

[Collection<SharedOnPostgres>]
public sealed class RecordTreatmentOnPostgres(PostgresHost host) : RecordTreatmentTests(host);
