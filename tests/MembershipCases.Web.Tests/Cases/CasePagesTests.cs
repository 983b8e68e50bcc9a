using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>The pages of cases, filled in as a person does.</summary>
public abstract class CasePagesTests(ServiceHost host)
{
    private const string Handler = CaseDriver.Handler, Token = "__RequestVerificationToken";

    private readonly CaseDriver look = new(host);

    [Fact]
    public async Task A_case_opened_on_the_page_has_its_row_its_history_and_both_offices_steps()
    {
        var (address, id) = await Open("Global Climate Forum", "klima-miljo-byutvikling", "byradsleder");
        using var browser = await Person.SignIn(host, Handler, follows: true);
        await browser.Open(address);

        var opened = await host.Read(db => db.Cases.AsNoTracking().Include(c => c.Steps).SingleAsync(c => c.Id == id));
        Assert.Equal(2, opened.Steps.Count(step => step.IsOpen));
        Assert.Equal("case.opened", (await host.Read(db => db.History.FirstAsync(entry => entry.CaseId == id))).What);
        Assert.Contains("Utmelding av Global Climate Forum", browser.Html, StringComparison.Ordinal);
        Assert.Contains("Byrådsleder", browser.Html, StringComparison.Ordinal);
        Assert.Contains($"data-bpmn=\"/cases/definitions/withdraw/{opened.DefinitionVersion}.bpmn\"", browser.Html,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_kept_once_and_another_body_with_its_id_is_refused()
    {
        var (address, id) = await Open("Eurocities", "klima-miljo-byutvikling");
        using var browser = await Person.SignIn(host, Handler, follows: true);
        var form = await browser.OpenForm(address, "Assess.Text.Reasoning");
        var filled = Filled(form, "Første tekst.");

        using var first = await browser.Post(address + "?handler=Assess", filled);
        using var again = await browser.Post(address + "?handler=Assess", filled);
        using var other = await browser.Post(address + "?handler=Assess", Filled(form, "Andre tekst."));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity],
            [first.StatusCode, again.StatusCode, other.StatusCode]);
        Assert.Contains("sendt før med et annet innhold", browser.Html, StringComparison.Ordinal);
        Assert.Equal("Første tekst.",
            (await host.Read(db => db.Assessments.SingleAsync(a => a.CaseId == id))).Text.Reasoning);
        Assert.Equal(1,
            await host.Read(
                db => db.History.CountAsync(entry => entry.CaseId == id && entry.What == "case.assessment-drafted")));
    }

    [Fact]
    public async Task A_stale_form_tells_what_has_changed_and_keeps_what_was_typed()
    {
        var (address, _) = await Open("Eureau", "klima-miljo-byutvikling");
        using var browser = await Person.SignIn(host, Handler, follows: true);
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
        var (address, id) = await Open("ICORN", "klima-miljo-byutvikling");
        using var browser = await Person.SignIn(host, Handler, follows: true);
        var draft = await browser.OpenForm(address, "Assess.Text.Reasoning");
        using (var other = await Person.SignIn(host, "saksbehandler-byradsleder", follows: true))
        {
            var own = Person.Fields(await other.OpenForm("/cases/open", "Input.Title"))
                .Single(field => field.Key == Token);
            using var refused = await other.Post(address + "?handler=Assess",
                Filled(draft, "Ikke min.").Where(field => field.Key != Token).Append(own));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        await browser.Post(address + "?handler=Assess",
            [.. Filled(draft, "Godt utbytte.", isDraft: false), new("Assess.Text.Advice", nameof(Advice.Withdraw))]);
        using var commissioner = await Person.SignIn(host, CaseDriver.Commissioner, follows: true);
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
            await host.Read(db => db.Steps.CountAsync(step => step.CaseId == id && step.ElementId == "assess")));
    }

    [Fact]
    public async Task A_case_is_called_off_with_a_reason_and_cases_are_tied_together()
    {
        var (one, id) = await Open("Nordic Smart City Network", "klima-miljo-byutvikling");
        var (other, otherId) = await Open("Rainbow cities network", "klima-miljo-byutvikling");
        using var browser = await Person.SignIn(host, Handler, follows: true);
        await browser.Send(await browser.OpenForm(one, "Relate.Other"),
            filled: ("Relate.Other", other["/cases/".Length..]));
        using var itself = await browser.Send(await browser.OpenForm(one, "Relate.Other"),
            filled: ("Relate.Other", one["/cases/".Length..]));
        Assert.Equal(HttpStatusCode.BadRequest, itself.StatusCode);
        Assert.Contains("kan ikke knyttes til seg selv", browser.Html, StringComparison.Ordinal);
        Assert.Equal(1,
            await host.Read(db => db.CaseRelations.CountAsync(r => r.FirstId == otherId || r.SecondId == otherId)));

        using var unreasoned = await browser.Send(await browser.OpenForm(one, "Cancel.Reason"));
        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.StatusCode);
        await browser.Send(await browser.OpenForm(one, "Cancel.Reason"),
            filled: ("Cancel.Reason", "Ikke aktuelt lenger."));
        var ended = await host.Read(db => db.Cases.AsNoTracking().Include(c => c.Steps).SingleAsync(c => c.Id == id));
        Assert.Equal("cancelled", ended.EndOutcome);
        Assert.DoesNotContain(ended.Steps, step => step.IsOpen);
        await browser.Open(one);
        Assert.Contains("Ikke aktuelt lenger.", browser.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_finds_a_case_by_words_and_number_and_gives_it_as_a_file()
    {
        var (address, _) = await Open("Union of the Baltic Cities", "byradsleder");
        using var reader = await Person.SignIn(host, "leser", follows: true);

        Assert.Contains(address, await Listed(reader, "/cases?words=baltic&state=Open&kind=Withdraw"),
            StringComparison.Ordinal);
        Assert.Contains(address, await Listed(reader, $"/cases?words={address["/cases/".Length..]}"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(address, await Listed(reader, "/cases?words=baltic&state=Closed"),
            StringComparison.Ordinal);
        Assert.Contains("Utmelding av Union of the Baltic Cities",
            await Listed(reader, "/cases?handler=Csv&words=baltic"), StringComparison.Ordinal);
        await reader.Go(address + "/submission");
        Assert.Equal(200, reader.Status);
        await reader.Go("/cases/open");
        Assert.Equal(403, reader.Status);
    }

    private static List<KeyValuePair<string, string>> Filled(
        IHtmlFormElement form, string reasoning, bool isDraft = true) =>
        Person.Fields(form, ("Assess.Text.Reasoning", reasoning), ("Assess.KeepAsDraft", isDraft ? "true" : "false"));

    private static async Task<string> Listed(Person reader, string address)
    {
        await reader.Open(address);
        return reader.Html;
    }

    private async Task<(string Address, Guid Id)> Open(string membership, params string[] offices)
    {
        var found = await look.MembershipNamed(membership);
        using var browser = await Person.SignIn(host, Handler, follows: true);
        var form = await browser.OpenForm("/cases/open", "Input.Title");
        List<(string, string)> filled = [("Input.MembershipId", $"{found.Id}"), ("Input.Kind", "Withdraw"),
            ("Input.DecidingBody", "Council")];
        foreach (var office in offices) filled.Add(("Input.Offices", $"{await look.Office(office)}"));
        await browser.Send(form, filled: [.. filled]);
        Assert.True(browser.Status == 200, browser.Html);
        var opened = await host.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.MembershipId == found.Id));
        return ($"/cases/{opened.Number}", opened.Id);
    }
}

public sealed class CasePagesOnSqlite(SqliteHost host) : CasePagesTests(host), IClassFixture<SqliteHost>;

public sealed class CasePagesOnPostgres(PostgresHost host) : CasePagesTests(host), IClassFixture<PostgresHost>;
