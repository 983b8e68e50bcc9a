using System.Text.Json.Nodes;
using MembershipCases.Web.Features.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Testing;

/// <summary>
/// A membership of the climate portfolio with a case that stands somewhere, and what else addresses need.
/// </summary>
public sealed class Situation(ServiceHost host)
{
    /// <summary>The places in which a case is tried, in their order.</summary>
    public static readonly IReadOnlyList<string> States = ["assess", "approve", "recommend", "resolve", "implement",
        "ended"];

    private static int count;
    private readonly CaseDriver drive = new(host);
    private JsonNode? answered;

    public Guid MembershipId { get; private set; }

    public Guid Step { get; private set; }

    public Guid Meeting { get; private set; }

    public Guid Fact { get; private set; }

    public Guid Other { get; private set; }

    /// <summary>The number of the case, such as 2026/17.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The case as it was answered when somebody first looked.</summary>
    public JsonNode Case => answered ??= drive.Case().GetAwaiter().GetResult();

    /// <summary>Somebody with a role, a deputy who waits and a role that does, made for this situation.</summary>
    public Guid Person { get; private set; }

    public int PersonVersion { get; private set; }

    public Guid Held { get; private set; }

    public Guid Proposed { get; private set; }

    /// <summary>A deputyship that waits for a second person.</summary>
    public Guid Offered { get; private set; }

    public Guid Lent { get; private set; }

    /// <summary>A mandate about the membership that does not say what it asks.</summary>
    public Guid Mandate { get; private set; }

    /// <summary>A mandate that a document tells of.</summary>
    public Guid ToldMandate { get; private set; }

    /// <summary>A mandate of which a correction waits for a second person.</summary>
    public Guid CorrectedMandate { get; private set; }

    /// <summary>A message that was given up.</summary>
    public Guid Mail { get; private set; }

    /// <summary>A document with one finding, which was left out, or imported by somebody of another office.</summary>
    public Guid Document { get; private set; }

    /// <summary>A fact of the document that waits for those who maintain the membership.</summary>
    public Guid Waiting { get; private set; }

    public int DocumentVersion { get; private set; }

    public int FindingVersion { get; private set; }

    public string Seen { get; private set; } = "";

    /// <summary>The subject of whoever is to act.</summary>
    public string? Reader { get; set; }

    /// <summary>The version of the record of whoever is to act.</summary>
    public int VersionOfReader => Read(db => db.Users.Where(user => user.Subject == Reader).Select(user => user.Version)
        .SingleOrDefaultAsync()).GetAwaiter().GetResult();

    /// <summary>Confirms the address that everybody has entered.</summary>
    public SecretKey AddressKey { get; } = SecretKey.New();

    /// <summary>An arena of which the municipality is not a member.</summary>
    public Guid Outside { get; private set; }

    /// <summary>An arena of which somebody has stated that the municipality is a member.</summary>
    public Guid Entered { get; private set; }

    /// <summary>An office of nobody, which another can succeed.</summary>
    public Office Ending { get; private set; } = null!;

    public Guid CaseId => drive.CaseId;

    public DateOnly Today => drive.Today;

    public Task<Guid> Office(string key) => drive.Office(key);

    public Task<T> Read<T>(Func<MembershipDb, Task<T>> read) => host.Read(read);

    /// <summary>Makes a membership, and a case of it that stands where it is said; without a place no case.</summary>
    public async Task<Situation> Prepare(string state)
    {
        host.Time.Advance(TimeSpan.FromMinutes(1));
        MembershipId = await AddMembership();
        Fact = await Read(
            db => db.Facts.Where(fact => fact.MembershipId == MembershipId && fact.Kind == FactKind.ContactUnit)
                .Select(fact => fact.Id).FirstAsync());
        await AddRecords();
        if (state == "with a document") await AddDocument();
        if (state == "with facts that wait") await AddImportedDocument();
        if (state == "with an address") await OfferAddresses();
        if (state.Length == 0 || state.StartsWith("with ", StringComparison.Ordinal)) return this;
        await drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = MembershipId, decidingBody = "council" });
        await RaiseQuestions();
        var place = States.ToList().IndexOf(state.Split(' ')[0]);
        if (place >= 1) await drive.Assess("withdraw");
        if (place >= 2) await drive.Approve();
        if (place >= 3) await drive.Recommend("Kommunen melder seg ut.");
        if (place >= 4) await drive.Resolve(Resolution);
        if (place >= 5) await drive.Implement(Today, Today);
        await Look();
        if (state.EndsWith("on an agenda", StringComparison.Ordinal))
            await PutOnAgenda(state.StartsWith("recommend", StringComparison.Ordinal) ? "city-government" : "council");
        if (state.EndsWith("with a meeting", StringComparison.Ordinal))
            await CallMeeting(state.StartsWith("recommend", StringComparison.Ordinal) ? "city-government" : "council");
        if (state.EndsWith("questioned", StringComparison.Ordinal))
        {
            var about = await Read(
                db => db.Users
                    .Where(user => user.Subject == (state.StartsWith("approve") ? CaseDriver.Commissioner : "ordforer"))
                    .Select(user => user.Id).SingleAsync());
            await drive.Send(CaseDriver.Handler, $"api/cases/{CaseId}/disqualifications",
                new { userId = about, ground = "kommuneloven-11-10", why = "Prøve." }, Version);
            Question = await Read(
                db => db.Cases.Where(known => known.Id == CaseId).SelectMany(known => known.Disqualifications)
                    .Where(question => question.UserId == about).Select(question => question.Id).SingleAsync());
        }

        if (place >= 1)
            Assessment =
                await Read(db => db.Assessments.Where(assessment => assessment.CaseId == CaseId)
                    .Select(assessment => assessment.Id).FirstAsync());
        if (state.EndsWith("screened", StringComparison.Ordinal))
        {
            Screening = (await drive.Send(CaseDriver.Handler, "api/screenings",
                new { record = "case", id = CaseId, recordId = Assessment, field = "reasoning",
                    basis = "offentleglova-13", publicText = "Åpent." }, Version))["id"]!.GetValue<Guid>();
            await drive.Case(); // That they have read the text is kept once a day, so that nothing is when they read again.
        }

        if (state.EndsWith("awaiting another", StringComparison.Ordinal))
        {
            await PutOnAgenda("council");
            var held = await Read(db => db.Meetings.Where(called => called.Id == Meeting).Select(called => called.On).SingleAsync());
            host.Time.Advance(TimeSpan.FromDays(held.DayNumber - Today.DayNumber));
            await drive.Send("bystyrets-kontor-to", $"api/cases/{CaseId}/steps/{Step}/treatment",
                new { meetingId = Meeting, outcome = "rejected", reason = "Prøve.", resolution = Resolution }, Version);
        }

        if (state.EndsWith("corrected", StringComparison.Ordinal))
            await drive.Send("bystyrets-kontor-to", $"api/cases/{CaseId}/steps/{Treated}/correction", new
            {
                correctionReason = "Prøve.", itemNumber = "1/26", outcome = "adopted", resolution = new
                {
                    points = (object[])[new { number = 1, recommended = "Kommunen melder seg ut.",
                        adopted = "Kommunen melder seg ut.", outcome = "adopted",
                        vote = new { present = 60, unanimous = true } }],
                },
            }, Version);
        if (state.EndsWith("cancelled", StringComparison.Ordinal) || state.EndsWith("to be reopened", StringComparison.Ordinal))
            await drive.Send("administrator", $"api/cases/{CaseId}/cancellation", new { reason = "Prøve." }, Version);
        if (state.EndsWith("to be reopened", StringComparison.Ordinal))
            await drive.Send("arkivar", $"api/cases/{CaseId}/reopening", new { reason = "Prøve." }, await VersionNow());
        if (state.EndsWith("suspended", StringComparison.Ordinal))
            await drive.Send(CaseDriver.Handler, $"api/cases/{CaseId}/suspension", new { reason = "Venter." }, Version);
        await Look();
        return this;
    }

    public int Version { get; private set; }

    /// <summary>The step in which the council resolved, once it has.</summary>
    public Guid Treated => Case["steps"]!.AsArray()
        .Last(step => step!["kind"]!.GetValue<string>() == "resolve")!["id"]!.GetValue<Guid>();

    /// <summary>The council's resolution, once there is one.</summary>
    public Guid Resolved => Case["resolutions"]!.AsArray()[^1]!["id"]!.GetValue<Guid>();

    /// <summary>The step that was done last.</summary>
    public Guid LastDone => Case["steps"]!.AsArray()
        .Where(step => step!["closedAt"] is not null)
        .MaxBy(step => (step!["closedAt"]!.GetValue<DateTimeOffset>(),
            States.ToList().IndexOf(step["kind"]!.GetValue<string>())))!["id"]!.GetValue<Guid>();

    /// <summary>The meeting in which the council resolved.</summary>
    public Guid MeetingOfTreated => Case["resolutions"]!.AsArray()[^1]!["meetingId"]!.GetValue<Guid>();

    public Guid Question { get; private set; }

    public Guid Assessment { get; private set; }

    public Guid Screening { get; private set; }

    public int MeetingVersion { get; private set; } = 1;

    public static object Resolution { get; } = new
    {
        points = (object[])[
            new { number = 1, recommended = "Kommunen melder seg ut.", adopted = "Kommunen melder seg ut.",
                outcome = "adopted", vote = new { present = 67, unanimous = true } }],
    };

    /// <summary>The version that the case has now.</summary>
    public Task<int> VersionNow() =>
        Read(db => db.Cases.Where(known => known.Id == CaseId).Select(known => known.Version).SingleAsync());

    /// <summary>Everybody has entered an address, which one key confirms for each of them.</summary>
    private Task<int> OfferAddresses()
    {
        var offered = new OfferedAddress("prove@example.org", AddressKey.Hash, host.Time.GetUtcNow() + OfferedAddress.Validity);
        return Read(async db =>
        {
            foreach (var user in await db.Users.ToListAsync())
                db.Entry(user).Property(known => known.OfferedAddress).CurrentValue = offered;
            return await db.SaveRows();
        });
    }

    /// <summary>
    /// Where the database has the people for it, somebody of the office that answers is kept out of the case.
    /// </summary>
    private async Task RaiseQuestions()
    {
        foreach (var about in await Read(
            db => db.Users.Where(user => PersonKind.Disqualified.Contains(user.Subject)).Select(user => user.Id)
                .ToListAsync()))
        {
            await drive.Send(CaseDriver.Handler, $"api/cases/{CaseId}/disqualifications",
                new { userId = about, ground = "kommuneloven-11-10", why = "Prøve." }, await VersionNow());
        }
    }

    /// <summary>A meeting of a body, on a day that has none.</summary>
    public async Task CallMeeting(string body)
    {
        host.Time.Advance(TimeSpan.FromDays(1));
        var secretariat = body == "council" ? "bystyrets-kontor" : "byradets-sekretariat";
        var on = Today;
        while (await Read(db => db.Meetings.AnyAsync(held => held.Body == body && held.On == on))) on = on.AddDays(1);
        Meeting = (await drive.Send(secretariat, "api/meetings", new { body, on }))["id"]!.GetValue<Guid>();
    }

    private async Task PutOnAgenda(string body)
    {
        await CallMeeting(body);
        await drive.Send(body == "council" ? "bystyrets-kontor" : "byradets-sekretariat",
            $"api/meetings/{Meeting}/agenda", new { stepId = Step, itemNumber = "1/26", publishesPapers = true }, version: 1);
        MeetingVersion = 2;
    }

    private async Task Look()
    {
        answered = null;
        var found = await Read(db => db.Cases.AsNoTracking().Include(known => known.Steps)
            .SingleAsync(known => known.Id == CaseId));
        (Number, Version) = (found.Number.ToString(), found.Version);
        var steps = found.Steps.OrderBy(step => step.OpenedAt).ThenBy(step => step.Id).ToList();
        Step = (steps.Find(step => step.ClosedAt is null) ?? steps[0]).Id;
        Other = await Read(
            db => db.Cases.Where(known => known.Id != CaseId).Select(known => known.Id).FirstOrDefaultAsync());
    }

    private async Task AddRecords()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var (now, made) = (host.Time.GetUtcNow(), $"prøve-{Interlocked.Increment(ref count)}");
        db.Users.Add(NewPerson(made, await db.Users.SingleAsync(user => user.Subject == "ordforer"), now));
        db.Offices.Add(
            Ending = new Office(Guid.CreateVersion7(now), made, OfficeKind.Commissioner, made, made, made, null, null));
        _ = Ending.TakeEvents();
        var secretary = await db.Users.Where(user => user.Subject == "bystyrets-kontor-to").Select(user => user.Id).SingleAsync();
        db.Memberships.Add(NewArena(Outside = Guid.CreateVersion7(now), null, now));
        db.Memberships.Add(NewArena(Entered = Guid.CreateVersion7(now), secretary, now));
        db.Outbox.Add(NewMail(now));
        db.Mandates.Add(NewMandate(Mandate = Guid.CreateVersion7(now), null, now));
        db.Mandates.Add(NewMandate(ToldMandate = Guid.CreateVersion7(now), "Gjennomgang", now));
        db.Mandates.Add(NewMandate(CorrectedMandate = Guid.CreateVersion7(now), null, now, correctedBy: secretary));
        await db.SaveRows();
    }

    private Membership NewArena(Guid id, Guid? statedBy, DateTimeOffset now)
    {
        var arena = Membership.Register(id, $"Prøve {Interlocked.Increment(ref count)}", ArenaKind.Network,
            MembershipStatus.NotMember, null, Source.Statement(Guid.Empty, "Prøve."), new Recorder(null, now, Today)).Value!;
        if (statedBy is { } by)
            Assert.True(arena.StateMember(new StatedMembership(null, "Prøve.", "Prøve.", by, null, now), Today).IsOk);
        _ = arena.TakeEvents();
        return arena;
    }

    private User NewPerson(string subject, User reader, DateTimeOffset now)
    {
        var person = new User(Guid.CreateVersion7(now), subject, subject, null);
        var service = Actor.Service with { UserId = reader.Id };
        person.Assign(Held = Guid.CreateVersion7(now), Role.CaseHandler, null, null);
        Assert.True(
            person.Grant(Proposed = Guid.CreateVersion7(now), Role.Administrator, null, Today, null, "Prøve.", [], service,
                Today).IsOk);
        Assert.True(
            person.AppointDeputy(Lent = Guid.CreateVersion7(now), reader, Held, Today, Today.AddDays(30), "Prøve.",
                [], person.On(Today), Today).IsOk);
        Assert.True(
            person.AppointDeputy(Offered = Guid.CreateVersion7(now), reader, Held, Today.AddDays(40), Today.AddDays(50), "Prøve.",
                [], service with { Authorities = [new Authority(Role.Administrator, null)] }, Today).IsOk);
        _ = person.TakeEvents();
        (Person, PersonVersion) = (person.Id, person.Version);
        return person;
    }

    private Mandate NewMandate(Guid id, string? toldIn, DateTimeOffset now, Guid? correctedBy = null)
    {
        var mandate = new Mandate(id, MembershipId, new MandateText { Words = "Prøve.", ToldIn = toldIn },
            toldIn is null ? null : Person, now);
        if (correctedBy is { } by)
        {
            var after = new MandateContent(mandate.Text with { Words = "Prøvd." }, null, null);
            Assert.True(mandate.Correct(after, "Prøve.", new Actor(by, "", []), now, Today).IsOk);
        }

        _ = mandate.TakeEvents();
        return mandate;
    }

    private OutgoingMail NewMail(DateTimeOffset now)
    {
        var mail = new OutgoingMail { Id = Mail = Guid.CreateVersion7(now), UserId = Person,
            MessageId = $"{Mail}@example.org", Language = "nb", Subject = "Prøve", Text = "Prøve",
            Html = "<p>Prøve</p>", WrittenAt = now };
        mail.Failed(MailFault.Refused, "550", now, 1);
        return mail;
    }

    private Task AddDocument() => AddDocument("administrator", "Eurocities", "leftOut");

    private async Task AddImportedDocument()
    {
        const string other = "saksbehandler-kultur-mangfold-likestilling";
        var about = await Read(db => db.Memberships.Where(known => known.Id == MembershipId).Select(known => known.Name)
            .SingleAsync());
        await AddDocument(other, about, "confirmed");
        await drive.Send(other, $"api/reviews/{Document}/import", new { seen = Seen }, DocumentVersion);
        Waiting = (await Read(db => db.Findings.SingleAsync(finding => finding.DocumentId == Document))).Waiting[0].Id;
    }

    private async Task AddDocument(string who, string about, string decision)
    {
        using var answer = await SharedRecords.Upload(host,
            $"Gjennomgang {Interlocked.Increment(ref count)}\n\n1. {about}\n\nSamarbeidet anbefales videreført.\n",
            "gjennomgang.txt", who);
        answer.EnsureSuccessStatusCode();
        Document = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.GetValue<Guid>();
        await drive.Send(who, $"api/reviews/{Document}/findings/1", new { decision },
            await Read(db => db.Findings.Where(finding => finding.DocumentId == Document)
                .Select(finding => finding.Version).SingleAsync()));
        FindingVersion =
            await Read(db => db.Findings.Where(finding => finding.DocumentId == Document)
                .Select(finding => finding.Version).SingleAsync());
        var work = await Read(async db => (await ImportWork.Load(db, Document, CancellationToken.None))!);
        (DocumentVersion, Seen) = (work.Document.Version, work.Seen);
    }

    private async Task<Guid> AddMembership()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        user.Become(Actor.Service);
        var source = Source.Statement(Guid.Empty, "Prøve.");
        var membership = Membership.Register(user.NewId(), $"Prøve {Interlocked.Increment(ref count)}",
            ArenaKind.Network, MembershipStatus.Member, null, source, user.Recorder).Value!;
        var office = await db.Offices.SingleAsync(known => known.Key == "klima-miljo-byutvikling");
        Assert.True(membership.State(FactKind.Responsible, office.Id.ToString(), null, source, user.Recorder).IsOk);
        Assert.True(membership.State(FactKind.ContactUnit, "Klimaetaten", null, source, user.Recorder).IsOk);
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Memberships.Add(membership);
        await HistoryWriter.Save(db, user.Required, user.Now, null, CancellationToken.None);
        await transaction.CommitAsync();
        return membership.Id;
    }
}
