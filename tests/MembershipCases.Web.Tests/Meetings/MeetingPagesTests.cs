using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Meetings;

/// <summary>The pages of meetings, as the secretariats use them.</summary>
public abstract class MeetingPagesTests(ServiceHost host)
{
    private const string Council = "bystyrets-kontor", Government = "byradets-sekretariat";

    private readonly CaseDriver drive = new(host);

    [Fact]
    public async Task A_case_goes_from_recommendation_to_resolution_on_the_pages_of_two_meetings()
    {
        await CaseBeforeTheGovernment("Global Climate Forum");
        using var government = await Person.SignIn(host, Government);
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

        using var council = await Person.SignIn(host, Council);
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
        tie[$"{prefix}.Points[0].Vote.Parties[1].Against"] = "32";
        await council.Send("handler=Record", tie);
        Assert.Equal(400, council.Status);
        Assert.Contains("65", council.ErrorAt($"{prefix}.Points[0].Vote"), StringComparison.Ordinal);
        Assert.Equal("B",
            council.Page.QuerySelector<IHtmlInputElement>($"[name='{prefix}.Points[0].Vote.Parties[1].Party']")!.Value);
        Assert.Empty(await host.Read(db => db.Resolutions.Where(r => r.StepId == step).ToListAsync()));

        tie[$"{prefix}.Points[0].Vote.Parties[1].Against"] = "33";
        await council.Send("handler=Record", tie);
        Assert.NotEqual("", council.ErrorAt($"{prefix}.Points[0].Vote.CastingVoteFor"));
        tie[$"{prefix}.Points[0].Vote.CastingVoteFor"] = "True";
        await council.Send("handler=Record", tie);
        Assert.Equal(302, council.Status);
        var resolution = await host.Read(db => db.Resolutions.SingleAsync(r => r.StepId == step));
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
        await drive.Recommend("Medlemskapet avsluttes.");
        using var council = await Person.SignIn(host, Council);
        var (_, step) = await MeetingWithTheCase(council, "resolve");
        var prefix = $"Step_{step:N}";
        var filled = new Dictionary<string, string> { [$"{prefix}.Outcome"] = "rejected" };
        await council.Send("handler=Record", filled);
        Assert.NotEqual("", council.ErrorAt($"{prefix}.Outcome"));
        Assert.NotEqual("", council.ErrorAt($"{prefix}.Points[0].Vote.Kind"));

        filled[$"{prefix}.Outcome"] = "postponed";
        await council.Send("handler=Record", filled);
        Assert.Equal(302, council.Status);
        var (again, _) = await drive.OpenStep("resolve");
        Assert.NotEqual(step, again);
        Assert.Empty((await host.Read(db => db.Resolutions.SingleAsync(r => r.StepId == step))).Points);

        (_, step) = await MeetingWithTheCase(council, "resolve");
        prefix = $"Step_{step:N}";
        await council.Send("handler=Record", new Dictionary<string, string>
        {
            [$"{prefix}.Outcome"] = "rejected", [$"{prefix}.Reason"] = "Ordføreren slo det fast.",
            [$"{prefix}.Points[0].Vote.Kind"] = "Unanimous", [$"{prefix}.Points[0].Vote.Present"] = "60",
        });
        Assert.Equal(302, council.Status);
    }

    [Fact]
    public async Task Nobody_records_a_meeting_to_come_or_of_another_body_and_a_case_can_be_taken_off_until_treated()
    {
        await CaseBeforeTheGovernment("Eurocities", "byradsleder", "saksbehandler-byradsleder");
        using var government = await Person.SignIn(host, Government);
        var (meeting, step) = await MeetingWithTheCase(government, "recommend", ahead: 7);
        Assert.Empty(government.Page.QuerySelectorAll("form[action*='handler=Record']"));
        Assert.NotEmpty(government.Page.QuerySelectorAll("form[action*='handler=Move']"));

        using var council = await Person.SignIn(host, Council);
        await council.Go(meeting);
        Assert.Empty(council.Page.QuerySelectorAll("main form"));

        await government.Send("handler=TakeOff", new Dictionary<string, string>());
        Assert.Equal(302, government.Status);
        Assert.Empty(await host.Read(db => db.Set<AgendaItem>().Where(item => item.StepId == step).ToListAsync()));
        await government.Go(meeting);
        await government.Send("handler=Move",
            new Dictionary<string, string> { ["Move.On"] = drive.Today.AddDays(9).ToString("dd.MM.yyyy", null),
                ["Move.Reason"] = "" });
        Assert.NotEqual("", government.ErrorAt("Move.Reason"));
        await government.Send("handler=Move",
            new Dictionary<string, string> { ["Move.On"] = drive.Today.AddDays(9).ToString("dd.MM.yyyy", null),
                ["Move.Reason"] = "Kollisjon." });
        Assert.Equal(302, government.Status);
    }

    [Fact]
    public async Task A_form_sent_twice_calls_one_meeting_and_only_of_ones_own_body()
    {
        using var council = await Person.SignIn(host, Council);
        await council.Go("/meetings/new");
        var form = council.FormWith("Input.On");
        var fields = Person.Fields(form,
            new Dictionary<string, string> { ["Input.Body"] = "council", ["Input.On"] = "31.12.2026",
                ["Input.StartsAt"] = "16:30" });
        await council.Post("/meetings/new", fields);
        Assert.Equal(302, council.Status);
        await council.Post("/meetings/new", fields);
        Assert.Equal(302, council.Status);
        var on = new DateOnly(2026, 12, 31);
        Assert.Equal(new TimeOnly(16, 30), (await host.Read(db => db.Meetings.SingleAsync(m => m.On == on))).StartsAt);

        var others = fields.Where(field => field.Key is not ("Input.Body" or "Input.CommandId")).ToList();
        await council.Post("/meetings/new",
            [.. others, new("Input.Body", "city-government"),
                new("Input.CommandId", Guid.CreateVersion7(host.Time.GetUtcNow()).ToString())]);
        Assert.Equal(403, council.Status);
        await council.Post("/meetings/new",
            [.. others, new("Input.Body", "council"),
                new("Input.CommandId", Guid.CreateVersion7(host.Time.GetUtcNow()).ToString())]);
        Assert.Equal(409, council.Status);
        Assert.NotEqual("", council.ErrorAt("Input.On"));
    }

    private async Task CaseBeforeTheGovernment(
        string name, string commissioner = CaseDriver.Commissioner, string handler = CaseDriver.Handler)
    {
        var membership = await drive.MembershipNamed(name);
        await drive.Open(handler, new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" });
        await drive.Assess("withdraw", handler);
        await drive.Approve(commissioner);
    }

    private async Task<(string Meeting, Guid Step)> MeetingWithTheCase(Person secretariat, string kind, int ahead = 0)
    {
        host.Time.Advance(TimeSpan.FromDays(1));
        await secretariat.SignInAgain();
        var (step, _) = await drive.OpenStep(kind);
        var body = kind == "resolve" ? "council" : "city-government";
        await secretariat.Go($"/meetings/new?step={step}");
        var form = secretariat.FormWith("Input.On");
        var on = drive.Today.AddDays(ahead);
        await secretariat.Post("/meetings/new",
            Person.Fields(form,
                new Dictionary<string, string> { ["Input.Body"] = body,
                    ["Input.On"] = on.ToString("dd.MM.yyyy", null) }));
        Assert.Equal(302, secretariat.Status);
        var meeting =
            await host.Read(
                db => db.Meetings.Where(m => m.Body == body && m.On == on).Select(m => m.Id).SingleAsync());
        await secretariat.Go($"/meetings/{meeting}?step={step}");
        await secretariat.Send("handler=Put", new Dictionary<string, string>());
        Assert.Equal(302, secretariat.Status);
        await secretariat.Go($"/meetings/{meeting}");
        return ($"/meetings/{meeting}", step);
    }
}

public sealed class MeetingPagesOnSqlite(SqliteHost host) : MeetingPagesTests(host), IClassFixture<SqliteHost>;

public sealed class MeetingPagesOnPostgres(PostgresHost host) : MeetingPagesTests(host), IClassFixture<PostgresHost>;
