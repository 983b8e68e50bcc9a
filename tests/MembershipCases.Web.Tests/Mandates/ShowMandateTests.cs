using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Mandates;

public abstract class ShowMandateTests(ServiceHost host)
{
    private const string Place = "Interpellasjon nr. 11, sak 11/20, punkt 3 av 4, 11.03.2020";
    private readonly CaseDriver drive = new(host);

    [Fact]
    public async Task Where_it_was_given_is_shown_wherever_the_mandate_is()
    {
        var cities = await drive.MembershipNamed("Solidarity Cities");
        var id = await host.Read(db => db.Mandates.Where(m => m.MembershipId == cities.Id).Select(m => m.Id).SingleAsync());
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        foreach (var address in new[] { "/mandates", $"/mandates/{id}", $"/cases/open?mandateId={id}", $"/register/{cities.Id}" })
            await Shows(handler, address);

        await handler.Go($"/cases/open?mandateId={id}");
        Assert.Equal("Join", handler.Page.QuerySelector("input[name='Input.Kind'][checked]")?.GetAttribute("value"));
        var number = (await drive.Open("byradsleder", new { kind = "join", membershipId = cities.Id,
            decidingBody = "council", mandateId = id, offices = new[] { await drive.Office("klima-miljo-byutvikling") } }))["year"]
            + "/" + (await host.Read(db => db.Cases.Where(c => c.MandateId == id).Select(c => c.Sequence).SingleAsync()));
        await Shows(handler, $"/cases/{number}");
        await Shows(handler, $"/cases/{number}/submission");
    }

    [Fact]
    public async Task A_point_that_nobody_knows_is_not_made_up()
    {
        var network = await drive.MembershipNamed("The Human Rights Cities Network");
        var id = await host.Read(db => db.Mandates.Where(m => m.MembershipId == network.Id).Select(m => m.Id).SingleAsync());
        var opened = await drive.Open("byradsleder", new { kind = "join", membershipId = network.Id,
            decidingBody = "council", mandateId = id, offices = new[] { await drive.Office("klima-miljo-byutvikling") } });
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var form = await handler.OpenForm($"/cases/{opened["year"]}/{opened["sequence"]}", "Implement.Done.Point");
        Assert.Equal("", handler.Page.QuerySelector("[name='Implement.Done.Point']")!.GetAttribute("value") ?? "");
        await handler.Send(form, filled: [("Implement.Done.LetterReference", "2026/1"),
            ("Implement.Done.LetterSentOn", drive.Today.Show()), ("Implement.Done.EffectiveOn", drive.Today.Show())]);

        Assert.Equal(302, handler.Status);
        var source = (await drive.MembershipNamed("The Human Rights Cities Network")).Facts
            .Single(fact => fact.Kind == FactKind.Status && fact.To is null).Source;
        Assert.Equal((SourceKind.Mandate, null), (source.Kind, source.Point));
    }

    [Fact]
    public async Task A_point_beyond_the_points_is_refused_and_keeps_what_was_typed()
    {
        using var secretary = await Person.SignIn(host, "bystyrets-kontor");
        var form = await secretary.OpenForm("/mandates/new", "Input.Text.Words");
        var membership = await drive.MembershipNamed("Eurocities");
        await secretary.Send(form, filled: [("Input.MembershipId", $"{membership.Id}"), ("Input.Text.Asks", "Report"),
            ("Input.Text.Strength", "Consider"), ("Input.Text.Kind", "Motion"), ("Input.Text.Words", "Byrådet bes redegjøre."),
            ("Input.Text.Point", "5"), ("Input.Text.Points", "4")]);

        Assert.Equal(400, secretary.Status);
        Assert.Contains("høyere enn antallet", secretary.ErrorAt("Input.Text.Point"), StringComparison.Ordinal);
        Assert.Contains("Byrådet bes redegjøre.", secretary.Html, StringComparison.Ordinal);
    }

    private static async Task Shows(Person handler, string address)
    {
        await handler.Go(address);
        Assert.Equal(200, handler.Status);
        Assert.True(handler.Text.Contains(Place, StringComparison.Ordinal), address);
    }
}

[Collection<SharedOnSqlite>]
public sealed class ShowMandateOnSqlite(SqliteHost host) : ShowMandateTests(host);

[Collection<SharedOnPostgres>]
public sealed class ShowMandateOnPostgres(PostgresHost host) : ShowMandateTests(host);
