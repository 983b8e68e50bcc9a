using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

public abstract class OpenCaseTests(ServiceHost host) : CasePagesTests(host)
{
    [Fact]
    public async Task A_case_opened_on_the_page_has_its_row_its_history_and_both_offices_steps()
    {
        var (address, id) = await Open("Global Climate Forum", "klima-miljo-byutvikling", "byradsleder");
        using var browser = await Person.SignIn(Host, Handler, follows: true);
        await browser.Open(address);

        var opened = await Host.Read(db => db.Cases.AsNoTracking().Include(c => c.Steps).SingleAsync(c => c.Id == id));
        Assert.Equal(2, opened.Steps.Count(step => step.IsOpen));
        Assert.Equal("case.opened", (await Host.Read(db => db.History.FirstAsync(entry => entry.CaseId == id))).What);
        Assert.Contains("Utmelding av Global Climate Forum", browser.Html, StringComparison.Ordinal);
        Assert.Contains("Byrådsleder", browser.Html, StringComparison.Ordinal);
        Assert.Contains($"data-bpmn=\"/cases/definitions/withdraw/{opened.DefinitionVersion}.bpmn\"", browser.Html,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_kept_once_and_another_body_with_its_id_is_refused()
    {
        var (address, id) = await Open("Eurocities", "klima-miljo-byutvikling");
        using var browser = await Person.SignIn(Host, Handler, follows: true);
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
            (await Host.Read(db => db.Assessments.SingleAsync(a => a.CaseId == id))).Text.Reasoning);
        Assert.Equal(1,
            await Host.Read(
                db => db.History.CountAsync(entry => entry.CaseId == id && entry.What == "case.assessment-drafted")));
    }
}

[Collection<SharedOnSqlite>]
public sealed class OpenCaseOnSqlite(SqliteHost host) : OpenCaseTests(host);

[Collection<SharedOnPostgres>]
public sealed class OpenCaseOnPostgres(PostgresHost host) : OpenCaseTests(host);
