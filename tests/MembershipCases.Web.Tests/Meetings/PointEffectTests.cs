namespace MembershipCases.Web.Tests.Meetings;

/// <summary>What a resolution does to the register is said before it is recorded.</summary>
public abstract class PointEffectTests(ServiceHost host) : MeetingPagesTests(host)
{
    [Fact]
    public async Task A_resolution_not_to_join_ends_the_case_and_leaves_the_register_as_it_was()
    {
        await CaseToJoin();
        await Drive.Treat(Government, "city-government", "recommend", meetingId => new
        {
            meetingId, outcome = "recommended", recommended = (string[])["", "Kommunen melder seg ikke inn."],
            effects = (string?[])[null, "stays-out"],
        });

        var ended = await Drive.Resolve(new
        {
            points = new[] { new { adopted = "Kommunen melder seg ikke inn.", outcome = "adopted",
                recommended = "Kommunen melder seg ikke inn.", vote = new { present = 67, unanimous = true } } },
        });

        Assert.Equal("rejected", ended["endOutcome"]!.GetValue<string>());
        Assert.Empty(ended["openSteps"]!.AsArray());
        Assert.Equal(MembershipStatus.NotMember, (await Drive.MembershipNamed("The UCLG Committee")).Status);
        var point = (await Drive.Case())["resolutions"]![0]!["points"]![0]!;
        Assert.Equal(("stays-out", 1), (point["effect"]!.GetValue<string>(), point["number"]!.GetValue<int>()));
    }

    [Fact]
    public async Task The_page_says_what_happens_in_the_register_as_the_form_stands()
    {
        await CaseToJoin();
        await Drive.Recommend("Kommunen melder seg inn.");
        using var council = await Person.SignIn(Host, Council);
        var (meeting, step) = await MeetingWithTheCase(council, "resolve");
        var prefix = $"Step_{step:N}";
        Assert.Contains("Saken går videre til iverksetting", Box(council, prefix), StringComparison.Ordinal);

        var filled = new Dictionary<string, string> { [$"{prefix}.Points[0].Effect"] = "StaysOut" };
        await council.Send("handler=Record", filled, "Vis hva som skjer i registeret");
        Assert.Equal(200, council.Status);
        Assert.Contains("Kommunen melder seg ikke inn. Registeret endres ikke", Box(council, prefix),
            StringComparison.Ordinal);
        await council.Send("handler=Record", new Dictionary<string, string>
        {
            [$"{prefix}.Points[0].Effect"] = "Leaves", [$"{prefix}.Outcome"] = "adopted",
            [$"{prefix}.Points[0].Vote.Kind"] = "Unanimous", [$"{prefix}.Points[0].Vote.Present"] = "60",
        });
        Assert.Equal(400, council.Status);
        Assert.NotEqual("", council.ErrorAt($"{prefix}.Points[0].Effect"));

        await council.Send("handler=Record",
            new Dictionary<string, string> { [$"{prefix}.Points[0].Effect"] = "StaysOut" });
        Assert.Equal(302, council.Status);
        await council.Go(meeting);
        Assert.Contains("Dette skjer i registeret: Kommunen melder seg ikke inn", council.Text, StringComparison.Ordinal);
        Assert.Equal("rejected", (await Drive.Case())["endOutcome"]!.GetValue<string>());
    }

    private async Task CaseToJoin()
    {
        var membership = await Drive.MembershipNamed("The UCLG Committee");
        await Drive.Open("byradsleder", new
        {
            kind = "join", membershipId = membership.Id, decidingBody = "council",
            offices = new[] { await Drive.Office("klima-miljo-byutvikling") },
        });
        await Drive.Assess("do-not-join");
        await Drive.Approve();
    }

    private static string Box(Person person, string prefix) =>
        person.Page.QuerySelector($"#{prefix}-register")!.TextContent;
}

[Collection<SharedOnSqlite>]
public sealed class PointEffectOnSqlite(SqliteHost host) : PointEffectTests(host);

[Collection<SharedOnPostgres>]
public sealed class PointEffectOnPostgres(PostgresHost host) : PointEffectTests(host);
