using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Screenings;

/// <summary>
/// A membership, its mandate, a case that was driven to its end, and a document, with a word in every text that can be
/// screened by which it is known again.
/// </summary>
public sealed class CanaryRecords(ServiceHost host)
{
    /// <summary>Stands in every text that is to be screened; each has a number after it.</summary>
    public const string Canary = "kanarifugl";

    /// <summary>The same in the papers of a case that is not public.</summary>
    public const string Paper = "papirfugl";

    public const string Handler = CaseDriver.Handler;

    private const string Government = "byradets-sekretariat", Council = "bystyrets-kontor";
    private static readonly string[] Facts = ["arena-since", "member-since", "through", "contact-unit", "fee",
        "role-held", "demands"];
    private int words;
    private string word = Canary;

    public CaseDriver Drive { get; } = new(host);

    public Guid MembershipId { get; private set; }

    public Guid MandateId { get; private set; }

    public Guid DocumentId { get; private set; }

    public Guid CaseId => Drive.CaseId;

    public Guid Meeting { get; private set; }

    /// <summary>How many words there are.</summary>
    public int Words => words;

    /// <summary>Makes it all.</summary>
    public async Task<CanaryRecords> Plant()
    {
        MembershipId = (await new Situation(host).Prepare("")).MembershipId;
        foreach (var kind in Facts)
            await Drive.Send(Handler, $"api/memberships/{MembershipId}/facts",
                new { kind, value = Word(kind), reason = "Prøve." }, await Version<Membership>(MembershipId));
        await AddAssessmentOfTheRegister();
        MandateId = (await Drive.Send(Council, "api/mandates",
            new { membershipId = MembershipId,
                text = new { strength = "consider", kind = "interpellation", asks = "withdraw",
                    words = Word("mandate") } }))["id"]!
                .GetValue<Guid>();
        await Drive.Open(Handler,
            new { kind = "withdraw", membershipId = MembershipId, decidingBody = "council", mandateId = MandateId });
        await CorrectMandate();
        await Question();
        await Prepare();
        await Decide();
        await BringIn();
        return this;
    }

    /// <summary>Corrects the mandate by two of the secretariat, and once more, which waits.</summary>
    private async Task CorrectMandate()
    {
        await Correct();
        await Drive.Send("bystyrets-kontor-to", $"api/mandates/{MandateId}/correction/confirmation", new { },
            await Version<Mandate>(MandateId));
        await Correct();

        async Task Correct() => await Drive.Send(Council, $"api/mandates/{MandateId}/correction",
            new { correctionReason = Word("mandate-reason"), text = new { strength = "consider", kind = "interpellation",
                asks = "withdraw", words = Word("mandate-corrected") } }, await Version<Mandate>(MandateId));
    }

    /// <summary>A case that nobody has published yet, with words in its papers and nothing screened.</summary>
    public async Task<CanaryRecords> PlantUnpublished()
    {
        word = Paper;
        MembershipId = (await new Situation(host).Prepare("")).MembershipId;
        await Drive.Open(Handler, new { kind = "withdraw", membershipId = MembershipId, decidingBody = "council" });
        await Question();
        await Prepare();
        await Drive.Send(Handler, $"api/cases/{CaseId}/suspension", new { reason = Word("suspended") },
            await Version<MembershipCase>(CaseId));
        await Drive.Send(Handler, $"api/cases/{CaseId}/resumption", new { reason = Word("resumed") },
            await Version<MembershipCase>(CaseId));
        return this;
    }

    /// <summary>
    /// Screens every text that is not screened yet, through the service; those that follow another screen themselves.
    /// </summary>
    public async Task ScreenAll()
    {
        await ScreenAll(ScreenedRecord.Membership, MembershipId);
        await ScreenAll(ScreenedRecord.Mandate, MandateId);
        await ScreenAll(ScreenedRecord.Case, CaseId);
        await ScreenAll(ScreenedRecord.Document, DocumentId);
    }

    /// <summary>The texts of a record that can be screened and are not.</summary>
    public Task<List<TextPlace>> Open(ScreenedRecord kind, Guid id) => host.Read(async db =>
    {
        Screenable record = kind switch
        {
            ScreenedRecord.Case =>
                await db.Cases.Include(of => of.Offices).Include(of => of.Steps).Include(of => of.Assessments)
                    .Include(of => of.Recommendations).Include(of => of.Resolutions).Include(of => of.Disqualifications)
                    .Include(of => of.Screenings).AsSplitQuery().SingleAsync(of => of.Id == id),
            ScreenedRecord.Membership =>
                await db.Memberships.Include(of => of.Facts).Include(of => of.Assessments.Where(a => a.CaseId == null))
                    .Include(of => of.Screenings).AsSplitQuery().SingleAsync(of => of.Id == id),
            ScreenedRecord.Mandate => await db.Mandates.Include(of => of.Screenings).SingleAsync(of => of.Id == id),
            _ => await db.Documents.Include(of => of.Screenings).SingleAsync(of => of.Id == id),
        };
        return record.Texts().Select(held => held.Place)
            .Except(record.Screenings.Where(screening => screening.IsInForce).Select(screening => screening.Place))
            .ToList();
    });

    /// <summary>Screens one text as somebody.</summary>
    public async Task<JsonNode> Screen(
        string who, ScreenedRecord kind, Guid id, TextPlace place, string publicText = "Kan ikke siges åpent.") =>
        await Drive.Send(who, "api/screenings",
            new { record = kind.ToString().ToLowerInvariant(), id, recordId = place.RecordId, field = place.Field,
                basis = "offentleglova-13", publicText }, await VersionOf(kind, id));

    public Task<int> VersionOf(ScreenedRecord kind, Guid id) => kind switch
    {
        ScreenedRecord.Case => Version<MembershipCase>(id),
        ScreenedRecord.Membership => Version<Membership>(id),
        ScreenedRecord.Mandate => Version<Mandate>(id),
        _ => Version<ReviewDocument>(id),
    };

    private async Task ScreenAll(ScreenedRecord kind, Guid id)
    {
        while (await Open(kind, id) is [var place, ..]) await Screen(Handler, kind, id, place);
    }

    private string Word(string field) => $"Hemmelig om {field}: {word}{++words:000}.";

    private Task<int> Version<T>(Guid id) where T : Domain.Recorded =>
        host.Read(db => db.Set<T>().Where(record => record.Id == id).Select(record => record.Version).SingleAsync());

    private async Task Question()
    {
        var mayor = await host.Read(
            db => db.Users.Where(user => user.Subject == "ordforer").Select(user => user.Id).SingleAsync());
        await Drive.Send(Handler, $"api/cases/{CaseId}/disqualifications",
            new { userId = mayor, ground = "kommuneloven-11-10", why = Word("why") },
            await Version<MembershipCase>(CaseId));
        var question =
            await host.Read(
                db => db.Cases.Where(known => known.Id == CaseId).SelectMany(known => known.Disqualifications)
                    .Select(one => one.Id).SingleAsync());
        await Drive.Send("bystyrets-kontor", $"api/cases/{CaseId}/disqualification-ruling",
            new { disqualificationId = question, isDisqualified = true, ruling = Word("ruling"),
                ruledOn = Drive.Today }, await Version<MembershipCase>(CaseId));
    }

    /// <summary>Assessed, returned with a reason, assessed again and approved.</summary>
    private async Task Prepare()
    {
        for (var round = 0; round < 2; round++)
        {
            await Drive.DoStep(Handler, "assess", "assessment", new
            {
                text = new
                {
                    participation = "passive", participationText = Word("participation"), learningOutcome = "low",
                    learningOutcomeText = Word("learning"), influence = "low", influenceText = Word("influence"),
                    cost = Word("cost"), reasoning = Word("reasoning"), advice = "withdraw",
                    proposedPoints = Word("point"),
                },
            });
            await Drive.DoStep(CaseDriver.Commissioner, "approve", "approval",
                round == 0 ? new { outcome = "returned", reason = Word("returned") }
                    : (object)new { outcome = "approved", reason = Word("approved") });
        }
    }

    private async Task Decide()
    {
        await Drive.Treat(Government, "city-government", "recommend",
            meetingId => new { meetingId = Meeting = meetingId, outcome = "recommended",
                recommended = (string[])[Word("recommended"), Word("recommended")], reason = Word("reason") });
        await Drive.Treat(Council, "council", "resolve", meetingId => new
        {
            meetingId = Meeting = meetingId, outcome = "adopted-amended", reason = Word("reason"),
            resolution = new
            {
                remarks = Word("remarks"), proposedBy = Word("proposed by"), authority = Word("authority"),
                points = (object[])[
                    new { number = 1, adopted = "Punkt: " + Canary + "900", outcome = "amended", vote = new { present = 66, unanimous = true } }],
            },
        });
        await Drive.DoStep(Handler, "implement", "implementation", new
        {
            done = new { point = 1, letterSentOn = Drive.Today, letterReference = "2026/1", effectiveOn = Drive.Today,
                fee = Word("fee"), reason = Word("implemented") },
        });
    }

    private async Task AddAssessmentOfTheRegister()
    {
        await using var scope = host.NewScope();
        var db = (MembershipDb)scope.ServiceProvider.GetService(typeof(MembershipDb))!;
        var text = new AssessmentText { ParticipationText = Word("register"), Reasoning = Word("register") };
        db.Assessments.Add(
            new Assessment(Guid.CreateVersion7(host.Time.GetUtcNow()), MembershipId, null, 2024,
                await db.Documents.Select(document => document.Id).FirstAsync(), text, null, host.Time.GetUtcNow()));
        await db.SaveRows();
    }

    private async Task BringIn()
    {
        using var answer = await SharedRecords.Upload(host,
            $"Gjennomgang\n\n1. Eurocities\n\nBergen er aktiv i {Canary}800. Samarbeidet anbefales videreført.\n\n{Canary}801\n",
            "gjennomgang.txt", Handler);
        answer.EnsureSuccessStatusCode();
        DocumentId = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<Guid>();
    }
}
