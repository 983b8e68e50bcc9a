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
    public async Task An_opener_adds_offices_but_leaves_none_of_the_register_out_and_delegates_nothing()
    {
        var (rainbow, climate) = (await Look.MembershipNamed("Rainbow"), await Look.Office("klima-miljo-byutvikling"));
        var (culture, work) = (await Look.Office("kultur-mangfold-likestilling"),
            await Look.Office("arbeid-sosial-bolig"));
        await Refused(Handler, new { kind = "withdraw", membershipId = rainbow.Id, offices = new[] { climate, work } },
            "case.office-left-out");
        await Refused(Handler,
            new { kind = "withdraw", membershipId = rainbow.Id, decidingBody = "city-government" },
            "case.delegation-not-by-opener");
        await Refused(CaseDriver.Commissioner, new { kind = "withdraw", membershipId = rainbow.Id },
            "access.not-allowed", HttpStatusCode.Forbidden);

        await Look.Open(Handler,
            new { kind = "withdraw", membershipId = rainbow.Id, offices = new[] { climate, work, culture } });
        Assert.Equal([work, culture, climate], await OfficesOf(Look.CaseId));

        var ubc = await Look.MembershipNamed("Union of the Baltic Cities");
        await Look.Open("byradsleder", new { kind = "withdraw", membershipId = ubc.Id, offices = new[] { climate } });
        Assert.Equal([climate], await OfficesOf(Look.CaseId));

        var unanswered = await Look.MembershipNamed("Solidarity Cities");
        await Look.Open(Handler, new { kind = "join", membershipId = unanswered.Id });
        Assert.Equal([await Look.Office("byradsleder")], await OfficesOf(Look.CaseId));
    }

    private Task<List<Guid>> OfficesOf(Guid caseId) => Host.Read(db => db.Cases.Where(c => c.Id == caseId)
        .SelectMany(c => c.Offices).OrderBy(office => office.Position).Select(office => office.OfficeId).ToListAsync());

    private async Task Refused(
        string who, object command, string code, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        using var answer = await Host.People.Give(who, "api/cases", command);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_kept_once_and_another_body_with_its_id_is_refused()
    {
        var (address, id) = await Open("Covenant of Mayors", "klima-miljo-byutvikling");
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
