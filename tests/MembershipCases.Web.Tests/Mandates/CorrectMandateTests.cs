using System.Net;
using MembershipCases.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Mandates;

/// <summary>The council's secretariat puts right what it recorded of a mandate.</summary>
public abstract class CorrectMandateTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task One_corrects_the_words_on_the_page_another_confirms_them_and_both_are_shown()
    {
        var (situation, page) = await Page();
        using var first = await SignIn(Council);
        await first.Go($"/mandates/{situation.Mandate}");
        Assert.NotNull(first.Page.QuerySelector($"a[href='{page}']"));
        var form = await first.OpenForm(page, "Input.CorrectionReason");
        await first.Send(form, filled: [("Input.Text.Words", "Byrådet bes om å vurdere."), ("Input.Text.ItemNumber", "11-20")]);
        Assert.Equal(400, first.Status);
        Assert.NotEqual("", first.ErrorAt("Input.CorrectionReason"));
        Assert.Contains("Byrådet bes om å vurdere.", first.Html, StringComparison.Ordinal);
        form = await first.OpenForm(page, "Input.CorrectionReason");
        await first.Send(form, filled: [("Input.Text.Words", "Byrådet bes om å vurdere."),
            ("Input.CorrectionReason", "Avskriften var feil.")]);
        Assert.Equal(302, first.Status);
        Assert.Equal("Prøve.", (await Found(situation.Mandate)).Text.Words);
        await first.Go(page);
        Assert.Null(first.Page.QuerySelector("form[action*='handler=Confirm']"));
        using (var reader = await SignIn("leser"))
        {
            await reader.Go($"/mandates/{situation.Mandate}");
            Assert.DoesNotContain("bes om å vurdere", reader.Html, StringComparison.Ordinal);
        }

        using var second = await SignIn(SecondOfCouncil);
        await second.Go("/");
        Assert.NotNull(second.Page.QuerySelector($"section:has(#mandate-corrections) a[href='{page}']"));
        await second.Go(page);
        await second.Send("handler=Confirm", []);
        Assert.Equal(302, second.Status);
        Assert.Equal("Byrådet bes om å vurdere.", (await Found(situation.Mandate)).Text.Words);
        using var shown = await SignIn("leser");
        await shown.Go($"/mandates/{situation.Mandate}");
        var cells = shown.Page.QuerySelectorAll("details td").Select(cell => cell.TextContent.Trim());
        Assert.Equal(["Prøve.", "Byrådet bes om å vurdere."], cells);
        Assert.Contains("Avskriften var feil.", shown.Text, StringComparison.Ordinal);
        Assert.Equal(["mandate.correction-proposed", "mandate.corrected"], await Events(situation.Mandate));
    }

    [Fact]
    public async Task What_waits_is_refused_and_a_number_is_corrected_by_one()
    {
        var (situation, _) = await Page();
        await Refused(Council, situation, "correction", Corrected("Prøve.", null), HttpStatusCode.BadRequest, "correction.unchanged");
        await Drive.Send(Council, $"api/mandates/{situation.Mandate}/correction", Corrected("Prøvd.", null), 1);
        await Refused(Council, situation, "correction/confirmation", new { }, HttpStatusCode.Forbidden, "correction.confirms-own");
        await Refused(SecondOfCouncil, situation, "correction", Corrected("Noe annet.", null), HttpStatusCode.Conflict,
            "correction.waits");
        using var second = await SignIn(SecondOfCouncil);
        var form = await second.OpenForm($"/mandates/{situation.Mandate}/correction", "Refuse.Reason");
        await second.Send(form, filled: [("Refuse.Reason", "Det står slik i protokollen.")]);
        Assert.Equal(302, second.Status);
        await Refused(SecondOfCouncil, situation, "correction/confirmation", new { }, HttpStatusCode.Conflict,
            "correction.nothing-waits");

        await Drive.Send(Council, $"api/mandates/{situation.Mandate}/correction", Corrected("Prøve.", 4), 3);
        var found = await Found(situation.Mandate);
        Assert.Equal((4, "Prøve."), (found.Text.Point, found.Text.Words));
        Assert.Equal(["mandate.correction-proposed", "mandate.correction-refused", "mandate.corrected"],
            await Events(situation.Mandate));
    }

    [Fact]
    public async Task One_that_the_council_never_gave_opens_no_case_while_that_waits_or_when_it_is_confirmed()
    {
        var (situation, page) = await Page();
        await Drive.Send(Council, $"api/mandates/{situation.Mandate}/completion", new { asks = "withdraw" }, 1);
        using var first = await SignIn(Council);
        var form = await first.OpenForm(page, "Input.CorrectionReason");
        await first.Send(form, filled: [("Input.CorrectionReason", "Ført på feil nettverk."), ("Input.Standing", "Rejected")]);
        Assert.Equal(302, first.Status);
        await RefusedCase(situation, "mandate.correction-waits");

        await Drive.Send(SecondOfCouncil, $"api/mandates/{situation.Mandate}/correction/confirmation", new { }, 3);
        await RefusedCase(situation, "mandate.rejected");
        Assert.Equal("Ført på feil nettverk.", (await Found(situation.Mandate)).Rejection!.Reason);
    }

    [Theory]
    [InlineData("byradets-sekretariat")]
    [InlineData("administrator")]
    [InlineData("arkivar")]
    [InlineData(CaseDriver.Handler)]
    public async Task Nobody_else_corrects_one_or_sees_what_waits(string subject)
    {
        var (situation, _) = await Page();
        await Refused(subject, situation, "correction", Corrected("Prøvd.", null), HttpStatusCode.Forbidden, "");
        await Drive.Send(Council, $"api/mandates/{situation.Mandate}/correction", Corrected("Prøvd.", null), 1);
        await Refused(subject, situation, "correction/confirmation", new { }, HttpStatusCode.Forbidden, "");
        await Refused(subject, situation, "correction/refusal", new { reason = "Nei." }, HttpStatusCode.Forbidden, "");
        var reader = await Host.People.Find(subject);
        var answer = await reader.GetStringAsync(new Uri($"api/mandates/{situation.Mandate}", UriKind.Relative), Cancel);
        Assert.DoesNotContain("Prøvd.", answer, StringComparison.Ordinal);
    }

    private static object Corrected(string words, int? point) => new { correctionReason = "Skrivefeil.",
        text = new { words, strength = "consider", kind = "interpellation", point } };

    private async Task<(Situation Situation, string Page)> Page()
    {
        var situation = await At("");
        return (situation, $"/mandates/{situation.Mandate}/correction");
    }

    private Task<Mandate> Found(Guid id) => Host.Read(db => db.Mandates.AsNoTracking().SingleAsync(of => of.Id == id, Cancel));

    private Task<List<string>> Events(Guid id) => Host.Read(db => db.History
        .Where(entry => entry.SubjectId == id && entry.What.StartsWith("mandate.correct"))
        .OrderBy(entry => entry.Sequence).Select(entry => entry.What).ToListAsync(Cancel));

    private async Task RefusedCase(Situation situation, string code)
    {
        using var refused = await Host.People.Give(CaseDriver.Handler, "api/cases", new { kind = "withdraw",
            membershipId = situation.MembershipId, mandateId = situation.Mandate });
        Assert.Contains(code, await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task Refused(
        string subject, Situation situation, string way, object body, HttpStatusCode status, string code)
    {
        var version = (await Found(situation.Mandate)).Version;
        using var refused = await Host.People.Give(subject, $"api/mandates/{situation.Mandate}/{way}", body, version);
        Assert.Equal(status, refused.StatusCode);
        Assert.Contains(code, await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(version, (await Found(situation.Mandate)).Version);
    }
}

[Collection<SharedOnSqlite>]
public sealed class CorrectMandateOnSqlite(SqliteHost host) : CorrectMandateTests(host);

[Collection<SharedOnPostgres>]
public sealed class CorrectMandateOnPostgres(PostgresHost host) : CorrectMandateTests(host);
