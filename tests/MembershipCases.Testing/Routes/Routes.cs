using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Testing;

/// <summary>Every way into the service but its static files, with a request that does what the way is for.</summary>
public static class Routes
{
    /// <summary>Where the table of who may do what lies: docs/access.csv.</summary>
    public static readonly string Table = Path.Combine(SourceTree.Repository, "docs", "access.csv");

    private static readonly string[] Anywhere = ["assess", "approve", "recommend", "resolve", "implement", "ended"];
    private static int count;

    /// <summary>Another day each time within three years, on which no body meets.</summary>
    private static DateOnly Day(Situation situation, int of)
    {
        var day = situation.Today.AddDays(40 + (((++count * 3) + of) % 1050));
        while (situation.Read(db => db.Meetings.AnyAsync(called => called.On == day)).GetAwaiter().GetResult())
            day = day.AddDays(1);
        return day;
    }

    public static IReadOnlyList<RouteRequest> All { get; } =
    [
        .. Pages(),
        Get("api/tasks"), Get("api/memberships"), Get("api/offices"), Get("api/reviews"), Get("api/cases"),
        Get("api/mandates"), Get("api/meetings"),
        Get("api/memberships/{id:guid}", s => $"api/memberships/{s.MembershipId}"),
        Get("api/reviews/{id:guid}",
            s => $"api/reviews/{Known(s, db => db.Documents.Select(document => document.Id))}"),
        Get("api/review-rounds/{id:guid}",
            s => $"api/review-rounds/{Known(s, db => db.ReviewRounds.Select(round => round.Id))}"),
        Get("api/meetings/{id:guid}", s => $"api/meetings/{Known(s, db => db.Meetings.Select(meeting => meeting.Id))}"),
        Get("api/cases/{caseId:guid}", s => $"api/cases/{s.CaseId}", "assess"),
        Post("api/memberships", "", s => "api/memberships",
            _ => new { name = $"Ny {++count}", kind = "network", reason = "Prøve." }),
        Post("api/memberships/{id:guid}/facts", "", s => $"api/memberships/{s.MembershipId}/facts",
            _ => new { kind = "fee", value = "1000 kr", reason = "Prøve." }, _ => 1),
        Post("api/memberships/{id:guid}/facts/{factId:guid}/end", "",
            s => $"api/memberships/{s.MembershipId}/facts/{s.Fact}/end", s => new { on = s.Today, reason = "Prøve." },
            _ => 1),
        Post("api/memberships/{id:guid}/reevaluation", "", s => $"api/memberships/{s.MembershipId}/reevaluation",
            s => new { next = s.Today.AddYears(1), reason = "Prøve." }, _ => 1),
        Post("api/memberships/{id:guid}/entry", "", s => $"api/memberships/{s.Outside}/entry",
            _ => new { statement = "Prøve.", reason = "Prøve." }, _ => 1),
        Post("api/memberships/{id:guid}/entry-answer", "", s => $"api/memberships/{s.Entered}/entry-answer",
            _ => new { isConfirmed = true, reason = "Prøve." }, _ => 1),
        Post("api/memberships/{id:guid}/cycle", "", s => $"api/memberships/{s.MembershipId}/cycle",
            _ => new { kind = "years", years = 1, reason = "Prøve." }, _ => 1),
        Post("api/review-rounds", "", s => "api/review-rounds",
            s => new { title = "Gjennomgang",
                office = Known(s,
                    db => db.Offices.Where(office => office.Key == "klima-miljo-byutvikling")
                        .Select(office => office.Id)), dueOn = s.Today.AddDays(60) }),
        Post("api/mandates", "", s => "api/mandates",
            s => new { membershipId = s.MembershipId,
                text = new { strength = "consider", kind = "interpellation", asks = "report", words = "Byrådet bes vurdere.",
                    itemNumber = "11/20", resolvedOn = s.Today, point = 1, points = 1 } }),
        Get("api/mandates/{id:guid}", s => $"api/mandates/{s.Mandate}"),
        Post("api/mandates/{id:guid}/completion", "", s => $"api/mandates/{s.Mandate}/completion",
            _ => new { asks = "withdraw" }, _ => 1),
        Post("api/mandates/{id:guid}/closing", "", s => $"api/mandates/{s.Mandate}/closing",
            s => new { resolvedOn = s.Today, itemNumber = "11/20", reason = "Prøve." }, _ => 1),
        Post("api/mandates/{id:guid}/confirmation", "", s => $"api/mandates/{s.ToldMandate}/confirmation",
            _ => new { correction = new { asks = "withdraw" } }, _ => 1),
        Post("api/mandates/{id:guid}/rejection", "", s => $"api/mandates/{s.ToldMandate}/rejection",
            _ => new { reason = "Prøve." }, _ => 1),
        Post("api/mandates/{id:guid}/correction", "", s => $"api/mandates/{s.Mandate}/correction",
            _ => new { correctionReason = "Prøve.", text = new { words = "Prøvd.", strength = "consider",
                kind = "interpellation" } }, _ => 1),
        Post("api/mandates/{id:guid}/correction/confirmation", "",
            s => $"api/mandates/{s.CorrectedMandate}/correction/confirmation", _ => new { }, _ => 1),
        Post("api/mandates/{id:guid}/correction/refusal", "",
            s => $"api/mandates/{s.CorrectedMandate}/correction/refusal", _ => new { reason = "Prøve." }, _ => 1),
        Post("api/meetings", "", s => "api/meetings",
            s => new { body = "council", on = Day(s, 0) }),
        Post("api/meetings/bodies/{body}/members", "", s => "api/meetings/bodies/city-government/members",
            _ => new { members = 8 + ++count % 2, reason = "Prøve." },
            s => int.Parse(Known(s, db => db.Bodies.Where(body => body.Key == "city-government")
                .Select(body => body.Version)), CultureInfo.InvariantCulture)),
        Post("api/meetings/import", "", s => "api/meetings/import",
            s => new { file = $"organ;dato\nbystyret;{Day(s, 1):yyyy-MM-dd}\n" }),
        Post("api/meetings/{id:guid}/agenda", "recommend with a meeting", s => $"api/meetings/{s.Meeting}/agenda",
            s => new { stepId = s.Step, itemNumber = "1/26", publishesPapers = true }, s => s.MeetingVersion),
        Post("api/meetings/{id:guid}/agenda", "resolve with a meeting", s => $"api/meetings/{s.Meeting}/agenda",
            s => new { stepId = s.Step, itemNumber = "1/26", publishesPapers = true }, s => s.MeetingVersion),
        Post("api/meetings/{id:guid}/move", "recommend on an agenda", s => $"api/meetings/{s.Meeting}/move",
            s => new { on = Day(s, 2), reason = "Prøve." }, s => s.MeetingVersion),
        Post("api/meetings/{id:guid}/move", "resolve on an agenda", s => $"api/meetings/{s.Meeting}/move",
            s => new { on = Day(s, 2), reason = "Prøve." }, s => s.MeetingVersion),
        new("DELETE api/meetings/{id:guid}/agenda/{stepId:guid}", "recommend on an agenda",
            s => $"api/meetings/{s.Meeting}/agenda/{s.Step}", _ => null, s => s.MeetingVersion),
        new("DELETE api/meetings/{id:guid}/agenda/{stepId:guid}", "resolve on an agenda",
            s => $"api/meetings/{s.Meeting}/agenda/{s.Step}", _ => null, s => s.MeetingVersion),
        Post("api/offices/{id:guid}/successor", "", s => $"api/offices/{s.Ending.Id}/successor",
            s => new { on = s.Today, reason = "Prøve.",
                first = new { titleNb = "Ny", titleNn = "Ny", titleEn = "New" } }, s => s.Ending.Version),
        new("POST api/reviews", "", _ => "api/reviews", _ => File(), _ => 0),
        .. People(),
        .. Account(),
        .. Documents(),
        Get("api/incidents"),
        Post("api/incidents/messages", "", _ => "api/incidents/messages", s => new { mailId = s.Mail }),
        Post("api/cases", "", s => "api/cases",
            s => new { kind = "withdraw", membershipId = s.MembershipId, decidingBody = "council" }),
        .. Anywhere.SelectMany(state => new[]
        {
            Step("assessment", state,
                new { text = new { participation = "passive", learningOutcome = "low", influence = "low",
                    reasoning = "Prøve.", advice = "withdraw" } }),
            Step("approval", state, new { outcome = "approved" }),
            Step("implementation", state,
                s => new { done = new { point = 1, letterSentOn = s.Today, letterReference = "1",
                    effectiveOn = s.Today } }),
            Change("cancellation", state, _ => new { reason = "Prøve." }),
            Change("suspension", state, _ => new { reason = "Prøve." }),
            Change("extension", state, s => new { stepId = s.Step, to = s.Today.AddDays(200), reason = "Prøve." }),
            Change("disqualifications", state, _ => new { ground = "kommuneloven-13-3", why = "Prøve." }),
            Change("plan", state, _ => new { meetingId = (Guid?)null }),
        }),
        .. new[] { "assess", "approve", "recommend" }.Select(state => Change("deciding-body", state,
            _ => new { decidingBody = "city-government", authority = "bystyrets-oppgaver-4-4-b", reason = "Prøve." })),
        Change("publication", "assess", _ => new { }),
        Change("publication", "resolve", _ => new { }),
        .. new[] { "approve", "resolve" }.Select(state =>
            Post("api/screenings", state, _ => "api/screenings",
                s => new { record = "case", id = s.CaseId, recordId = s.Assessment, field = "reasoning",
                    basis = "offentleglova-13", publicText = "Åpent." }, s => s.Version)),
        Post("api/screenings/{screeningId:guid}/lifting", "resolve screened",
            s => $"api/screenings/{s.Screening}/lifting", _ => new { reason = "Prøve." }, s => s.Version),
        Get("api/screenings/{record}/{id:guid}", s => $"api/screenings/case/{s.CaseId}", "resolve screened"),
        Change("disqualifications", "assess questioned",
            s => new { userId = Known(s,
                db => db.Users.Where(user => user.Subject == "leser").Select(user => user.Id)),
                ground = "kommuneloven-13-3", why = "Prøve." }),
        Change("disqualification-ruling", "assess questioned",
            s => new { disqualificationId = s.Question, isDisqualified = false, ruling = "Prøve.", ruledOn = s.Today }),
        Change("replacements", "approve questioned",
            s => new { insteadOf = Known(s,
                db => db.Users.Where(user => user.Subject == CaseDriver.Commissioner).Select(user => user.Id)),
                userId = Known(s,
                    db => db.Users.Where(user => user.Subject == "byrad-kultur-mangfold-likestilling")
                        .Select(user => user.Id)), reason = "Prøve." }),
        Change("resumption", "assess suspended", _ => new { reason = "Prøve." }),
        Change("relations", "assess",
            s => new { other = Known(s,
                db => db.Cases.Where(known => known.Id != s.CaseId).Select(known => known.Year + "/" + known.Sequence)),
                note = "Prøve." }),
        Step("treatment", "recommend on an agenda",
            s => new { meetingId = s.Meeting, outcome = "recommended",
                recommended = (string[])["Kommunen melder seg ut."] }),
        Step("treatment", "resolve on an agenda",
            s => new { meetingId = s.Meeting, outcome = "adopted", resolution = Situation.Resolution }),
        Step("treatment/confirmation", "resolve awaiting another", new { }),
        Step("treatment/refusal", "resolve awaiting another", new { reason = "Prøve." }),
        Step("correction", "implement", s => new { correctionReason = "Prøve.", itemNumber = $"{++count}/26",
            outcome = "adopted", resolution = Situation.Resolution }, s => s.Treated),
        Step("correction/confirmation", "implement corrected", _ => new { }, s => s.Treated),
        Step("correction/refusal", "implement corrected", _ => new { reason = "Prøve." }, s => s.Treated),
        .. new[] { "implement", "ended" }.Select(state => Change("resolution-ends", state,
            s => new { resolutionId = s.Resolved, kind = "set-aside", on = s.Today, reference = "2026/5",
                endedBy = "Statsforvalteren", reason = "Prøve." })),
        .. new[] { "approve", "recommend", "implement", "ended" }.Select(state =>
            Step("undoing", state, _ => new { reason = "Prøve." }, s => s.LastDone)),
        .. new[] { "recommend", "recommend cancelled", "ended" }.Select(state =>
            Change("reopening", state, _ => new { reason = "Prøve." })),
        Change("reopening/confirmation", "recommend to be reopened", _ => new { }),
        Change("reopening/refusal", "recommend to be reopened", _ => new { reason = "Prøve." }),
        Change("implementation/correction", "ended", s => new { correctionReason = "Prøve.", done = new { point = 1,
            letterSentOn = s.Today, letterReference = "Et annet", effectiveOn = s.Today } }),
        Step("treatment", "assess",
            s => new { meetingId = Known(s, db => db.Meetings.Select(meeting => meeting.Id)), outcome = "recommended",
                recommended = (string[])["Kommunen melder seg ut."] }),
    ];

    /// <summary>
    /// For each route a request that does what it is for, in the first place where that can be done, and the subject of
    /// whom docs/access.csv lets do it.
    /// </summary>
    public static IReadOnlyList<(RouteRequest Request, string Subject)> Allowed { get; } =
        [.. All.Select(request => (Request: request, Subject: WhoMay(request)))
            .Where(pair => pair.Subject is not null)
            .DistinctBy(pair => Differing(pair.Request)).Select(pair => (pair.Request, pair.Subject!))];

    /// <summary>The routes that <see cref="Allowed"/> leaves out, as nobody of the first data may do what they do.</summary>
    public static IReadOnlyList<string> AllowedToNobody { get; } =
        [.. All.Select(Differing).Except(Allowed.Select(pair => Differing(pair.Request)))];

    /// <summary>
    /// What is done to the record of a person made for it: a case handler across departments, and one who is to be an
    /// administrator.
    /// </summary>
    private static IEnumerable<RouteRequest> People() =>
    [
        Get("api/people"),
        Get("api/people/incompatible-roles"), Get("api/people/{id:guid}", s => $"api/people/{s.Person}"),
        Post("api/people", "", _ => "api/people", _ => new { subject = $"ny-{++count}", name = "Ny" }),
        Person("description", _ => new { name = $"Ny {++count}" }),
        Person("roles",
            s => new { role = "archivist", from = s.Today.AddDays(++count), lastDay = s.Today.AddDays(count),
                reason = "Prøve." }),
        Person("role-answer", s => new { assignmentId = s.Proposed, isConfirmed = true }),
        Person("role-end", s => new { assignmentId = s.Held, on = s.Today, reason = "Prøve." }),
        Person("deputies",
            s => new { deputyId = Known(s,
                db => db.Users.Where(user => user.Subject == "leser").Select(user => user.Id)), assignmentId = s.Held,
                from = s.Today, lastDay = s.Today, reason = "Prøve." }),
        Person("deputy-answer", s => new { deputyshipId = s.Offered, isConfirmed = true }),
        Person("deputy-end", s => new { deputyshipId = s.Lent }),
        Person("sign-out", _ => new { reason = "Prøve." }),
        Person("absence", s => new { from = s.Today, lastDay = s.Today.AddDays(++count) }),
    ];

    private static IEnumerable<RouteRequest> Account() =>
    [
        Get("api/account/sessions"), Get("api/account/principals"), Get("api/account/authority"), Get("api/reminders"),
        Post("api/account/sessions/end", "", _ => "api/account/sessions/end", _ => new { sessionId = (Guid?)null }),
        Post("api/account/acting", "", _ => "api/account/acting", _ => new { }),
        Post("api/account/language", "", _ => "api/account/language",
            _ => new { culture = ++count % 2 == 0 ? "nb-NO" : "nn-NO" }),
        Post("api/reminders/settings", "", _ => "api/reminders/settings", _ => new { cadence = "daily" },
            s => s.VersionOfReader),
        Post("api/reminders/address", "with an address", _ => "api/reminders/address", s => new { key = s.AddressKey.Text }),
        Post("api/calendar", "", _ => "api/calendar", _ => new { }),
    ];

    /// <summary>What is done with the findings of a document that was made for it.</summary>
    private static IEnumerable<RouteRequest> Documents() =>
    [
        Post("api/reviews/{id:guid}/findings", "with a document", s => $"api/reviews/{s.Document}/findings",
            _ => new { }),
        Post("api/reviews/{id:guid}/findings/{number:int}", "with a document",
            s => $"api/reviews/{s.Document}/findings/1", _ => new { decision = "leftOut" }, s => s.FindingVersion),
        Post("api/reviews/{id:guid}/import", "with a document", s => $"api/reviews/{s.Document}/import",
            s => new { seen = s.Seen }, s => s.DocumentVersion),
        Post("api/reviews/{id:guid}/facts", "with facts that wait", s => $"api/reviews/{s.Document}/facts",
            s => new { factId = s.Waiting }),
        Get("api/reviews/{id:guid}/import",
            s => $"api/reviews/{Known(s, db => db.Findings.Select(finding => finding.DocumentId))}/import"),
    ];

    private static RouteRequest Person(string name, Func<Situation, object> body) =>
        Post($"api/people/{{id:guid}}/{name}", "", s => $"api/people/{s.Person}/{name}", body, s => s.PersonVersion);

    private static IEnumerable<RouteRequest> Pages() =>
    [
        Get("", _ => "/"), Get("account/sessions"), Get("account/acting"), Get("account/what-may-i-do"), Get("people"),
        Get("people/new"), Get("people/{id:guid}", s => $"people/{s.Person}"), Get("calendar"), Get("cases"),
        Get("cases/open"), Get("history/{handler:regex(^export$)?}", _ => "history"), Get("incidents"), Get("mandates"),
        Get("mandates/new"), Get("mandates/{id:guid}", s => $"mandates/{s.Mandate}"),
        Get("mandates/{id:guid}/correction", s => $"mandates/{s.Mandate}/correction"), Get("meetings"),
        Get("meetings/bodies/{body}", _ => "meetings/bodies/city-government"), Get("meetings/import"),
        Get("meetings/new"), Get("offices"), Get("overview"),
        Get("reevaluations"), Get("reevaluations/rounds/new"), Get("register"),
        Get("register/export", _ => "register/export?format=csv"),
        Get("register/new"), Get("reminders"), Get("reminders/simulation"), Get("reminders/address"), Get("reviews"), Get("reviews/upload"),
        Get("reminders/{id:guid}", s => $"reminders/{Known(s, db => db.Reminders.Select(reminder => reminder.Id))}"),
        Get("register/{id:guid}", s => $"register/{s.MembershipId}"),
        Get("register/{id:guid}/cycle", s => $"register/{s.MembershipId}/cycle"),
        Get("register/{id:guid}/reevaluation", s => $"register/{s.MembershipId}/reevaluation"),
        Get("register/{id:guid}/facts/new", s => $"register/{s.MembershipId}/facts/new"),
        Get("register/{id:guid}/facts/{factId:guid}/end", s => $"register/{s.MembershipId}/facts/{s.Fact}/end"),
        Get("cases/{year:int}/{sequence:int}", s => $"cases/{s.Number}", "assess"),
        Get("cases/{year:int}/{sequence:int}/submission", s => $"cases/{s.Number}/submission", "recommend"),
        Get("cases/{year:int}/{sequence:int}/correction", s => $"cases/{s.Number}/correction", "ended"),
        Get("cases/{year:int}/{sequence:int}/reopening", s => $"cases/{s.Number}/reopening", "ended"),
        Get("cases/{year:int}/{sequence:int}/resolution-end",
            s => $"cases/{s.Number}/resolution-end?resolution={s.Resolved}", "implement"),
        Get("cases/{year:int}/{sequence:int}/steps/{stepId:guid}/undo",
            s => $"cases/{s.Number}/steps/{s.LastDone}/undo", "implement"),
        Get("meetings/{id:guid}/corrections/{stepId:guid}",
            s => $"meetings/{s.MeetingOfTreated}/corrections/{s.Treated}", "implement"),
        Get("cases/definitions/{kind}/{version:int}.bpmn", _ => "cases/definitions/withdraw/1.bpmn"),
        Get("screenings/{record}/{id:guid}", s => $"screenings/case/{s.CaseId}", "resolve screened"),
        Get("screenings/{record}/{id:guid}/new",
            s => $"screenings/case/{s.CaseId}/new?recordId={s.Assessment}&field=reasoning", "approve"),
        Get("screenings/{screeningId:guid}/lift", s => $"screenings/{s.Screening}/lift", "resolve screened"),
        Get("meetings/{id:guid}", s => $"meetings/{Known(s, db => db.Meetings.Select(meeting => meeting.Id))}"),
        Get("meetings/{id:guid}/plan",
            s => $"meetings/{Known(s, db => db.Meetings.Where(meeting => meeting.Body == "council" && meeting.On > s.Today).Select(meeting => meeting.Id))}/plan"),
        Get("offices/{id:guid}", s => $"offices/{Known(s, db => db.Offices.Select(office => office.Id))}"),
        Get("offices/{id:guid}/succeed",
            s => $"offices/{Known(s, db => db.Offices.Where(office => office.Key == "klima-miljo-byutvikling").Select(office => office.Id))}/succeed"),
        Get("reevaluations/rounds/{id:guid}",
            s => $"reevaluations/rounds/{Known(s, db => db.ReviewRounds.Select(round => round.Id))}"),
        Get("reviews/{id:guid}", s => $"reviews/{Known(s, db => db.Documents.Select(document => document.Id))}"),
        Get("reviews/{id:guid}/findings/{number:int}",
            s => $"reviews/{Known(s, db => db.Findings.Select(finding => finding.DocumentId))}/findings/1"),
        Get("reviews/{id:guid}/import",
            s => $"reviews/{Known(s, db => db.Findings.Select(finding => finding.DocumentId))}/import"),
    ];

    private static RouteRequest Get(string route, Func<Situation, string>? address = null, string state = "") =>
        new($"GET {route}", state, address ?? (_ => route), _ => null, _ => 0);

    private static RouteRequest Post(
        string route, string state, Func<Situation, string> address, Func<Situation, object> body,
        Func<Situation, int>? version = null) =>
        new($"POST {route}", state, address, s => JsonContent.Create(body(s)), version ?? (_ => 0));

    private static RouteRequest Change(string name, string state, Func<Situation, object> body) =>
        Post($"api/cases/{{caseId:guid}}/{name}", state, s => $"api/cases/{s.CaseId}/{name}", body, s => s.Version);

    private static RouteRequest Step(string name, string state, object body) => Step(name, state, _ => body);

    private static RouteRequest Step(
        string name, string state, Func<Situation, object> body, Func<Situation, Guid>? step = null) =>
        Post($"api/cases/{{caseId:guid}}/steps/{{stepId:guid}}/{name}", state,
            s => $"api/cases/{s.CaseId}/steps/{step?.Invoke(s) ?? s.Step}/{name}", body, s => s.Version);

    /// <summary>What a body does with a case differs between a recommendation and a resolution.</summary>
    private static string Differing(RouteRequest request) =>
        request.Route + (request.Route.EndsWith("/treatment", StringComparison.Ordinal) ? " " + request.State : "");

    private static string? WhoMay(RouteRequest request)
    {
        var row = System.IO.File.ReadLines(Table).FirstOrDefault(
            line => line.StartsWith($"{request.Route};{request.State};", StringComparison.Ordinal));
        var cells = row?.Split(';')[^PersonKind.All.Count..] ?? [];
        return cells.Zip(PersonKind.All)
            .FirstOrDefault(cell => cell is { First: "+", Second.IsOfFirstData: true }).Second?.Subject;
    }

    private static string Known<T>(Situation situation, Func<MembershipDb, IQueryable<T>> of) =>
        situation.Read(db => Task.FromResult(of(db).AsEnumerable().OrderBy(id => id).First()!.ToString()!)).GetAwaiter()
            .GetResult();

    private static MultipartFormDataContent File()
    {
        var text = new ByteArrayContent(
            System.Text.Encoding.UTF8.GetBytes(
                $"Gjennomgang {++count}\n\n1. Eurocities\n\nSamarbeidet anbefales videreført.\n"));
        text.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return new MultipartFormDataContent { { text, "file", $"gjennomgang-{count}.txt" } };
    }
}
