using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

public abstract class AssessTests(ServiceHost host) : CasePagesTests(host)
{
    [Fact]
    public async Task A_stale_form_tells_what_has_changed_and_keeps_what_was_typed()
    {
        var (address, _) = await Open("Eureau", "klima-miljo-byutvikling");
        using var browser = await Person.SignIn(Host, Handler, follows: true);
        var first = await browser.OpenForm(address, "Assess.Text.Reasoning");
        var second = await browser.OpenForm(address, "Assess.Text.Reasoning");
        using var saved = await browser.Post(address + "?handler=Assess", Filled(first, "Fra det ene vinduet."));

        using var stale = await browser.Post(address + "?handler=Assess", Filled(second, "Fra det andre vinduet."));

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Contains("Dette er endret siden du åpnet siden", browser.Html, StringComparison.Ordinal);
        Assert.Contains("Utkast til vurdering lagret", browser.Html, StringComparison.Ordinal);
        Assert.Contains("Fra det andre vinduet.", browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_assessment_opens_again_with_its_text_and_another_office_cannot_do_it()
    {
        var (address, id) = await Open("Covenant of Mayors", "klima-miljo-byutvikling");
        using var browser = await Person.SignIn(Host, Handler, follows: true);
        var draft = await browser.OpenForm(address, "Assess.Text.Reasoning");
        using (var other = await Person.SignIn(Host, "saksbehandler-byradsleder", follows: true))
        {
            var own = Person.Fields(await other.OpenForm("/cases/open", "Input.Title"))
                .Single(field => field.Key == Token);
            using var refused = await other.Post(address + "?handler=Assess",
                Filled(draft, "Ikke min.").Where(field => field.Key != Token).Append(own));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        await browser.Post(address + "?handler=Assess",
            [.. Filled(draft, "Godt utbytte.", isDraft: false), new("Assess.Text.Advice", nameof(Advice.Withdraw))]);
        using var commissioner = await Person.SignIn(Host, CaseDriver.Commissioner, follows: true);
        var approval = await commissioner.OpenForm(address, "Approve.Reason");
        using var unreasoned = await commissioner.Send(approval, filled: ("Approve.Outcome", "returned"));
        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.StatusCode);
        approval = await commissioner.OpenForm(address, "Approve.Reason");
        await commissioner.Send(approval,
            filled: [("Approve.Outcome", "returned"), ("Approve.Reason", "Kostnaden mangler.")]);

        await browser.Open(address);
        Assert.Contains("Kostnaden mangler.", browser.Html, StringComparison.Ordinal);
        Assert.Contains("Godt utbytte.</textarea>", browser.Html, StringComparison.Ordinal);
        Assert.Equal(2,
            await Host.Read(db => db.Steps.CountAsync(step => step.CaseId == id && step.ElementId == "assess")));
    }
}

[Collection<SharedOnSqlite>]
public sealed class AssessOnSqlite(SqliteHost host) : AssessTests(host);

[Collection<SharedOnPostgres>]
public sealed class AssessOnPostgres(PostgresHost host) : AssessTests(host);
