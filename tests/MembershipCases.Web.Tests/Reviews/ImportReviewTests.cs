using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reviews;

public abstract class ImportReviewTests(ServiceHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_was_read_changes_nothing_before_somebody_has_confirmed_it()
    {
        using var visitor = await Person.SignIn(host, CaseDriver.Handler);
        var before = await host.Read(db => db.Facts.CountAsync(Cancel));

        var page = await visitor.Open(await visitor.BringIn(Review("Stillehavet")));

        Assert.Equal(before, await host.Read(db => db.Facts.CountAsync(Cancel)));
        Assert.Equal(6, page.QuerySelectorAll("article.mc-finding").Length);
        Assert.Contains("0 av 6 avgjort", page.QuerySelector(".mc-review-bar")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vedlegg Se eget ark for tallene.",
            page.QuerySelector("#not-understood")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal("linje 11", page.QuerySelector("#f2 .mc-finding__facts a")!.TextContent);
        Assert.Equal("Nordisk Stillehavet (NST)", page.QuerySelector("#l11 .mc-line__text")!.TextContent);
        Assert.NotNull(page.GetElementById("l11-11"));
    }

    [Fact]
    public async Task Confirmed_findings_go_into_the_register_with_the_sentence_as_their_source()
    {
        using var visitor = await Person.SignIn(host, CaseDriver.Handler);
        var review = await visitor.BringIn(Review("Havbunn"));
        await ConfirmSure(visitor, review);
        using var mended = await visitor.Decide(review, 3, "Confirmed", ("Input.Form.Name", "Isbyene"),
            ("Input.Form.Kind", "Initiative"), ("Input.Form.Offices[0]", await OfficeId("klima-miljo-byutvikling")),
            ("Input.Form.Reason", "Havn og beredskap er lagt til oss."));
        using var leftOut = await visitor.Decide(review, 6, "LeftOut");

        using var imported = await visitor.Import(review);

        Assert.Equal($"/{review}", imported.Headers.Location?.OriginalString);
        var mine = await Membership("Isbyene");
        Assert.Equal((ArenaKind.Initiative, MembershipStatus.Member), (mine.Kind, mine.Status));
        var responsible = Assert.Single(mine.Holding(FactKind.Responsible));
        Assert.Equal(await OfficeId("klima-miljo-byutvikling"), responsible.Value);
        Assert.Equal((SourceKind.Statement, "Havn og beredskap er lagt til oss."),
            (responsible.Source.Kind, responsible.Source.Reason));
        var added = await Membership("Nordisk Havbunn (NHA)");
        var read = added.Holding(FactKind.MemberSince).Single().Source;
        Assert.Equal((SourceKind.Document, 13, 13, "Bergen kommune ble medlem av nettverket i 2011."),
            (read.Kind, read.FromLine, read.ToLine, read.Quote));
        Assert.Equal("2011", added.Holding(FactKind.MemberSince).Single().Value);
        Assert.Equal(2, added.Offices().Count());
        var page = await visitor.Open(review);
        Assert.Contains("5 tatt inn, 1 av dem rettet, 1 utelatt.", page.QuerySelector(".mc-message")!.TextContent,
            StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".mc-finding__do"));
        var list = await visitor.Open("reviews");
        Assert.Contains("5 tatt inn, 1 av dem rettet, 1 utelatt.", list.QuerySelector("main table")!.TextContent,
            StringComparison.Ordinal);
        var id = IdOf(review);
        var events =
            await host.Read(
                db => db.History.Where(h => h.Subject == "ReviewDocument" && h.SubjectId == id).OrderBy(h => h.Sequence)
                    .Select(h => h.What).ToListAsync(Cancel));
        Assert.Equal(["document.added", "document.uploaded", "document.imported"], events);
    }

    [Fact]
    public async Task Whoever_may_not_read_a_screened_document_decides_nothing_in_it_and_does_not_open_it_by_importing()
    {
        using var uploaded = await SharedRecords.Upload(host, Review("Skjermet"), "skjermet.txt", CaseDriver.Handler);
        var id = JsonNode.Parse(await uploaded.Content.ReadAsStringAsync(Cancel))!["id"]!.GetValue<Guid>();
        var screening = new Screenings.CanaryRecords(host);
        await screening.Screen(CaseDriver.Handler, ScreenedRecord.Document, id, new(id, "text"));

        using var other = await host.SignIn("saksbehandler-kultur-mangfold-likestilling");
        foreach (var (route, body) in new (string, object)[]
        {
            ($"api/reviews/{id}/findings/1", new { decision = "left-out" }), ($"api/reviews/{id}/findings", new { }),
            ($"api/reviews/{id}/import", new { seen = "x" }),
        })
        {
            using var answer = await other.Give(route, body, 1);
            Assert.Equal((HttpStatusCode.Forbidden, route), (answer.StatusCode, route));
            Assert.Contains("screening.not-yours", await answer.Content.ReadAsStringAsync(Cancel),
                StringComparison.Ordinal);
        }

        Assert.True(await host.Read(db => db.Findings.Where(finding => finding.DocumentId == id)
            .AllAsync(finding => finding.Decision == FindingDecision.Undecided, Cancel)));
    }

    [Fact]
    public async Task A_known_membership_gets_only_what_differs_and_keeps_its_status()
    {
        using var visitor = await Person.SignIn(host, "saksbehandler-byradsleder");
        var before = await Membership("Eurocities");
        var review = await visitor.BringIn(Review("Kystlinje", since: "1999"));
        await ConfirmSure(visitor, review);
        await LeaveOutTheRest(visitor, review);
        var summary = await visitor.Open($"{review}/import");

        using var imported = await visitor.Import(review);

        var after = await Membership("Eurocities");
        var added = after.Facts.Where(fact => fact.Source.DocumentId == IdOf(review)).Select(fact => fact.Kind)
            .Where(kind => kind is not FactKind.ReviewNumber);
        Assert.Equal([FactKind.MemberSince], added);
        Assert.Equal(("1999", MembershipStatus.Member),
            (after.Holding(FactKind.MemberSince).Single().Value, after.Status));
        Assert.Equal(before.Facts.Count(fact => fact.Kind == FactKind.Status),
            after.Facts.Count(fact => fact.Kind == FactKind.Status));
        var change = summary.QuerySelectorAll(".mc-change")
            .Single(c => c.QuerySelector("h3")!.TextContent == "Eurocities");
        Assert.Contains("→ 1999",
            string.Join(' ', change.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
        var id = IdOf(review);
        var assessment =
            await host.Read(
                db => db.Assessments.SingleAsync(a => a.MembershipId == after.Id && a.DocumentId == id, Cancel));
        Assert.Equal((Participation.Active, Advice.Strengthen),
            (assessment.Text.Participation, assessment.Text.Advice));
        var membership = await visitor.Open($"register/{after.Id}");
        Assert.NotNull(membership.QuerySelector($".mc-source a[href='/{review}#l7-7']"));
    }

    [Fact]
    public async Task What_the_council_asked_for_becomes_a_mandate_and_no_status()
    {
        using var visitor = await Person.SignIn(host, CaseDriver.Handler);
        var review = await visitor.BringIn(Review("Brenning"));
        await ConfirmSure(visitor, review);
        await LeaveOutTheRest(visitor, review);

        using var imported = await visitor.Import(review);

        var asked = await Membership("Brenning kulturnettverk");
        Assert.Equal(MembershipStatus.NotMember, asked.Status);
        var mandate = await host.Read(db => db.Mandates.SingleAsync(m => m.MembershipId == asked.Id, Cancel));
        Assert.Equal(
            (MandateStrength.Consider, "Bystyret har bedt byrådet vurdere å melde kommunen inn i samarbeidet."),
            (mandate.Text.Strength, mandate.Text.Words));
        Assert.Equal((MandateAsks.Join, false), (mandate.Text.Asks, mandate.IsConfirmed));
        var page = await visitor.Open(review);
        Assert.NotNull(page.QuerySelector($"#f4 a[href='/cases/open?membershipId={asked.Id}']"));
    }

    [Fact]
    public async Task Nothing_is_imported_while_a_finding_is_undecided()
    {
        using var visitor = await Person.SignIn(host, CaseDriver.Handler);
        var review = await visitor.BringIn(Review("Tidevann"));
        await ConfirmSure(visitor, review);

        var page = await visitor.Open($"{review}/import");

        Assert.Null(page.QuerySelector("main form.mc-form"));
        Assert.Contains("2 funn er ikke avgjort", page.QuerySelector(".ds-alert[data-color=warning]")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_doubt_is_not_confirmed_along_with_the_rest()
    {
        using var visitor = await Person.SignIn(host, CaseDriver.Handler);
        var review = await visitor.BringIn(Review("Strandsone"));

        await ConfirmSure(visitor, review);

        var page = await visitor.Open($"{review}?show=undecided");
        Assert.Equal(["f3", "f6"], page.QuerySelectorAll("article.mc-finding").Select(finding => finding.Id));
        Assert.Contains("Registeret har ikke noe kontor som heter «Byråd for havn og beredskap».",
            page.QuerySelector("#f3 .mc-questions")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_import_is_done_once_and_on_what_was_seen()
    {
        using var visitor = await Person.SignIn(host, CaseDriver.Handler);
        var review = await visitor.BringIn(Review("Bølgebryter"));
        await ConfirmSure(visitor, review);
        await LeaveOutTheRest(visitor, review);
        var form = Person.FormOf(await visitor.Open($"{review}/import"), "main form.mc-form");
        using var changed = await visitor.Decide(review, 2, "LeftOut");

        using var stale = await visitor.Send(form, $"{review}/import");
        using var first = await visitor.Import(review);
        using var second = await visitor.Send(form, $"{review}/import");

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Null(
            await host.Read(
                db => db.Memberships.FirstOrDefaultAsync(m => m.Name == "Nordisk Bølgebryter (NBØ)", Cancel)));
        var id = IdOf(review);
        Assert.Equal(1,
            await host.Read(
                db => db.History.CountAsync(h => h.SubjectId == id && h.What == "document.imported", Cancel)));
    }

    [Fact]
    public async Task A_file_that_was_imported_says_so_when_it_comes_again()
    {
        using var visitor = await Person.SignIn(host, CaseDriver.Handler);
        var review = await visitor.BringIn(Review("Springflo"));
        var again = await visitor.BringIn(Review("Springflo"));
        await ConfirmSure(visitor, review);
        await LeaveOutTheRest(visitor, review);
        using var imported = await visitor.Import(review);

        var address = await visitor.BringIn(Review("Springflo"));

        Assert.Equal((review, $"{review}?again=true"), (again, address));
        var page = await visitor.Open(address);
        Assert.Contains("Nøyaktig denne filen er importert før.",
            page.QuerySelector(".ds-alert[data-color=warning]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("av Saksbehandler, klima, miljø og byutvikling",
            page.QuerySelector(".ds-alert[data-color=warning]")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>
    /// A review in the form of Bergen's: a known arena, a new one, one in doubt, one asked to consider, two towns.
    /// </summary>
    private static string Review(string word, string since = "2003") => $"""
        Gjennomgang av nettverk og {word}

        Bergen kommune er med i en rekke nettverk.

        Eurocities

        Eurocities er et nettverk av storbyer. Bergen kommune ble medlem i {since}. Byrådsleder har ansvar for å følge opp samarbeidet. Kommunen deltar aktivt i arbeidet.

        Det anbefales å videreføre og styrke samarbeidet.

        Nordisk {word} (N{word[..2].ToUpperInvariant()})

        Det er et nettverk av byer rundt Nordsjøen. Bergen kommune ble medlem av nettverket i 2011. Byråd for finans, næring og eiendom og byråd for klima, miljø og byutvikling har ansvar for å følge opp samarbeidet.

        Det anbefales å videreføre samarbeidet.

        {word} i nord

        Arbeidet gjelder byer i nord.

        Byråd for havn og beredskap har ansvar for å følge opp samarbeidet.

        Det anbefales å avslutte medlemskapet.

        {word} kulturnettverk

        Byråd for kultur, mangfold og likestilling har ansvar for å følge opp samarbeidet.

        Bystyret har bedt byrådet vurdere å melde kommunen inn i samarbeidet.

        Vedlegg

        Se eget ark for tallene.

        Del 2 Samarbeid med vennskapsbyene

        Bergen har 2 vennskapsbyer: Gøteborg og {word}by. Bergen ble vennskapsby med Gøteborg i 1946. Bystyrets kontor har hovedansvaret for samarbeidet.

        Det anbefales å videreføre og styrke samarbeidet.
        """;

    private static async Task ConfirmSure(Person visitor, string review)
    {
        using var sent = await visitor.Send(Person.FormOf(await visitor.Open(review), ".mc-review-bar form"),
            $"{review}?handler=Sure");
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private static async Task LeaveOutTheRest(Person visitor, string review)
    {
        foreach (var finding in (await visitor.Open($"{review}?show=undecided")).QuerySelectorAll("article.mc-finding"))
            using (var sent = await visitor.Decide(review,
                int.Parse(finding.Id![1..], System.Globalization.CultureInfo.InvariantCulture), "LeftOut"))
                Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private static Guid IdOf(string review) => Guid.Parse(review["reviews/".Length..]);

    private Task<Membership> Membership(string name) =>
        host.Read(db => db.Memberships.Include(m => m.Facts).SingleAsync(m => m.Name == name, Cancel));

    private async Task<string> OfficeId(string key) =>
        (await host.Read(db => db.Offices.SingleAsync(office => office.Key == key, Cancel))).Id.ToString();
}

[Collection<SharedOnSqlite>]
public sealed class ImportReviewOnSqlite(SqliteHost host) : ImportReviewTests(host);

[Collection<SharedOnPostgres>]
public sealed class ImportReviewOnPostgres(PostgresHost host) : ImportReviewTests(host);
