using System.Net;
using MembershipCases.Hosting;
using MembershipCases.Web.Tests.FiveCases;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>The pages of cases, filled in as a person does.</summary>
public abstract class CasePagesTests(ServiceHost host)
{
    private const string Handler = CaseDriver.Handler;

    private readonly CaseDriver look = new(host);

    [Fact]
    public async Task A_case_opened_on_the_page_has_its_row_its_history_and_both_offices_steps()
    {
        var (address, id) = await Open("Global Climate Forum", "klima-miljo-byutvikling", "byradsleder");
        using var browser = await FormBrowser.SignIn(host, Handler);
        var (_, html) = await browser.Get(address);

        var opened = await look.Read(db => db.Cases.AsNoTracking().Include(c => c.Steps).SingleAsync(c => c.Id == id));
        Assert.Equal(2, opened.Steps.Count(step => step.IsOpen));
        Assert.Equal("case.opened", (await look.Read(db => db.History.FirstAsync(entry => entry.CaseId == id))).What);
        Assert.Contains("Utmelding av Global Climate Forum", html, StringComparison.Ordinal);
        Assert.Contains("Byrådsleder", html, StringComparison.Ordinal);
        Assert.Contains($"data-bpmn=\"/cases/definitions/withdraw/{opened.DefinitionVersion}.bpmn\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_kept_once_and_another_body_with_its_id_is_refused()
    {
        var (address, id) = await Open("Eurocities", "klima-miljo-byutvikling");
        using var browser = await FormBrowser.SignIn(host, Handler);
        var form = await browser.Hidden(address, "Assess.Text.Reasoning");
        var filled = Filled(form, "Første tekst.");

        Assert.Equal(HttpStatusCode.OK, (await browser.Send(address + "?handler=Assess", filled)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Send(address + "?handler=Assess", filled)).Status);
        var (status, html) = await browser.Send(address + "?handler=Assess", Filled(form, "Andre tekst."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("sendt før med et annet innhold", html, StringComparison.Ordinal);
        Assert.Equal("Første tekst.", (await look.Read(db => db.Assessments.SingleAsync(a => a.CaseId == id))).Text.Reasoning);
        Assert.Equal(1, await look.Read(db => db.History.CountAsync(entry => entry.CaseId == id && entry.What == "case.assessment-drafted")));
    }

    [Fact]
    public async Task A_stale_form_tells_what_has_changed_and_keeps_what_was_typed()
    {
        var (address, _) = await Open("Eureau", "klima-miljo-byutvikling");
        using var browser = await FormBrowser.SignIn(host, Handler);
        var first = await browser.Hidden(address, "Assess.Text.Reasoning");
        var second = await browser.Hidden(address, "Assess.Text.Reasoning");
        await browser.Send(address + "?handler=Assess", Filled(first, "Fra det ene vinduet."));

        var (status, html) = await browser.Send(address + "?handler=Assess", Filled(second, "Fra det andre vinduet."));

        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Contains("Dette er endret siden du åpnet siden", html, StringComparison.Ordinal);
        Assert.Contains("Utkast til vurdering lagret", html, StringComparison.Ordinal);
        Assert.Contains("Fra det andre vinduet.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_assessment_opens_again_with_its_text_and_another_office_cannot_do_it()
    {
        var (address, id) = await Open("ICORN", "klima-miljo-byutvikling");
        using var browser = await FormBrowser.SignIn(host, Handler);
        var draft = await browser.Hidden(address, "Assess.Text.Reasoning");
        using (var other = await FormBrowser.SignIn(host, "saksbehandler-byradsleder"))
        {
            var token = await other.Hidden("/cases/open", "Input.Title");
            var foreign = Filled(draft, "Ikke min.").Where(f => f.Key != "__RequestVerificationToken").Append(new("__RequestVerificationToken", token["__RequestVerificationToken"]));
            Assert.Equal(HttpStatusCode.Forbidden, (await other.Send(address + "?handler=Assess", foreign)).Status);
        }

        await browser.Send(address + "?handler=Assess", [.. Filled(draft, "Godt utbytte.", isDraft: false), new("Assess.Text.Advice", nameof(Advice.Withdraw))]);
        using var commissioner = await FormBrowser.SignIn(host, CaseDriver.Commissioner);
        var approval = await commissioner.Hidden(address, "Approve.Reason");
        Assert.Equal(HttpStatusCode.BadRequest, (await commissioner.Send(address + "?handler=Approve", [.. approval, new("Approve.Outcome", "returned")])).Status);
        approval = await commissioner.Hidden(address, "Approve.Reason");
        await commissioner.Send(address + "?handler=Approve", [.. approval, new("Approve.Outcome", "returned"), new("Approve.Reason", "Kostnaden mangler.")]);

        var (_, html) = await browser.Get(address);
        Assert.Contains("Kostnaden mangler.", html, StringComparison.Ordinal);
        Assert.Contains("Godt utbytte.</textarea>", html, StringComparison.Ordinal);
        Assert.Equal(2, await look.Read(db => db.Steps.CountAsync(step => step.CaseId == id && step.ElementId == "assess")));
    }

    [Fact]
    public async Task A_case_is_called_off_with_a_reason_and_cases_are_tied_together()
    {
        var (one, id) = await Open("Nordic Smart City Network", "klima-miljo-byutvikling");
        var (other, otherId) = await Open("Rainbow cities network", "klima-miljo-byutvikling");
        using var browser = await FormBrowser.SignIn(host, Handler);
        await browser.Send(one + "?handler=Relate", [.. await browser.Hidden(one, "Relate.Other"), new("Relate.Other", other["/cases/".Length..])]);
        var (status, html) = await browser.Send(one + "?handler=Relate", [.. await browser.Hidden(one, "Relate.Other"), new("Relate.Other", one["/cases/".Length..])]);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("kan ikke knyttes til seg selv", html, StringComparison.Ordinal);
        Assert.Equal(1, await look.Read(db => db.CaseRelations.CountAsync(r => r.FirstId == otherId || r.SecondId == otherId)));

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Send(one + "?handler=Cancel", await browser.Hidden(one, "Cancel.Reason"))).Status);
        await browser.Send(one + "?handler=Cancel", [.. await browser.Hidden(one, "Cancel.Reason"), new("Cancel.Reason", "Ikke aktuelt lenger.")]);
        var ended = await look.Read(db => db.Cases.AsNoTracking().Include(c => c.Steps).SingleAsync(c => c.Id == id));
        Assert.Equal("cancelled", ended.EndOutcome);
        Assert.DoesNotContain(ended.Steps, step => step.IsOpen);
        Assert.Contains("Ikke aktuelt lenger.", (await browser.Get(one)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_finds_a_case_by_words_and_number_and_gives_it_as_a_file()
    {
        var (address, _) = await Open("Union of the Baltic Cities", "byradsleder");
        using var reader = await FormBrowser.SignIn(host, "leser");

        Assert.Contains(address, (await reader.Get("/cases?words=baltic&state=Open&kind=Withdraw")).Html, StringComparison.Ordinal);
        Assert.Contains(address, (await reader.Get($"/cases?words={address["/cases/".Length..]}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(address, (await reader.Get("/cases?words=baltic&state=Closed")).Html, StringComparison.Ordinal);
        Assert.Contains("Utmelding av Union of the Baltic Cities", (await reader.Get("/cases?handler=Csv&words=baltic")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get(address + "/submission")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Get("/cases/open")).Status);
    }

    private static List<KeyValuePair<string, string>> Filled(Dictionary<string, string> form, string reasoning, bool isDraft = true) =>
        [.. form, new("Assess.Text.Reasoning", reasoning), new("Assess.KeepAsDraft", isDraft ? "true" : "false")];

    private async Task<(string Address, Guid Id)> Open(string membership, params string[] offices)
    {
        var found = await look.MembershipNamed(membership);
        using var browser = await FormBrowser.SignIn(host, Handler);
        var fields = (await browser.Hidden("/cases/open", "Input.Title")).ToList();
        fields.AddRange([new("Input.MembershipId", found.Id.ToString()), new("Input.Kind", "Withdraw"), new("Input.DecidingBody", "Council")]);
        foreach (var office in offices) fields.Add(new("Input.Offices", (await look.Office(office)).ToString()));
        var (status, html) = await browser.Send("/cases/open", fields);
        Assert.True(status == HttpStatusCode.OK, html);
        var opened = await look.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.MembershipId == found.Id));
        return ($"/cases/{opened.Number}", opened.Id);
    }
}

public sealed class CasePagesOnSqlite(SqliteHost host) : CasePagesTests(host), IClassFixture<SqliteHost>;

public sealed class CasePagesOnPostgres(PostgresHost host) : CasePagesTests(host), IClassFixture<PostgresHost>;
