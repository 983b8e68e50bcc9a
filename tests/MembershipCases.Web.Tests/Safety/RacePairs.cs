using System.Net.Http.Json;
using MembershipCases.Web.Features.Offices;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>Something that one person does in a situation.</summary>
internal sealed record RaceAct(string Name, string Who, Func<Situation, HttpRequestMessage> Request);

/// <summary>Two acts of which one reads what the other writes, and where the case stands.</summary>
internal sealed record RacePair(string State, RaceAct One, RaceAct Other)
{
    public string Name => $"{One.Name} / {Other.Name}";
}

/// <summary>The pairs that docs/decisions/0052 lists.</summary>
internal static class RacePairs
{
    private const string Government = "byradets-sekretariat", Council = "bystyrets-kontor", Administrator = "administrator";
    private const string Climate = "klima-miljo-byutvikling";

    private static int count;

    public static IReadOnlyList<RacePair> All { get; } =
    [
        new("recommend on an agenda", Recommend, TakeOff(Government)),
        new("recommend on an agenda", Recommend, Move(Government)),
        new("resolve with a meeting", Put, Cancel),
        new("resolve with a meeting", Put, Undo),
        new("resolve on an agenda", Resolve("adopted"), TakeOff(Council)),
        new("resolve on an agenda", Resolve("adopted"), Move(Council)),
        new("resolve on an agenda", Resolve("rejected"), TakeOff(Council)),
        new("resolve on an agenda", Resolve("rejected"), Move(Council)),
        new("", Open("withdraw", s => s.MembershipId), SucceedClimate),
        new("", Open("withdraw", s => s.MembershipId), HoldRole),
        new("", Open("join", s => s.Entered), Settle),
        new("", MakeResponsible, SucceedEnding),
        new("", Register, SucceedEnding),
        new("", Grant("case-handler", s => s.Ending.Id), SucceedEnding),
        new("", Grant("council-member", _ => null), Lend),
        new("with a document", Confirm, Import),
        new("recommend to be reopened", Reopen, Open("withdraw", s => s.MembershipId)),
    ];

    /// <summary>Ends the role of the one who does what <see cref="Recommend"/> does.</summary>
    public static RaceAct EndRoleOfGovernment => Post("end the role", Administrator,
        s => $"api/people/{Holder(s, Government).Id}/role-end",
        s => new { assignmentId = Holder(s, Government).Assignments[0].Id, on = s.Today, reason = "Prøve." },
        s => Holder(s, Government).Version);

    /// <summary>The city government's secretariat records its recommendation.</summary>
    public static RaceAct Recommend => Post("recommend", Government, s => $"{StepOf(s)}/treatment",
        s => new { meetingId = s.Meeting, outcome = "recommended", recommended = (string[])["Kommunen melder seg ut."] },
        s => s.Version);

    private static RaceAct Put => Post("put on the agenda", Council, s => $"api/meetings/{s.Meeting}/agenda",
        s => new { stepId = s.Step, itemNumber = "1/26", publishesPapers = true }, s => s.MeetingVersion);

    private static RaceAct Cancel => Post("call off", Administrator, s => $"api/cases/{s.CaseId}/cancellation",
        _ => new { reason = "Prøve." }, s => s.Version);

    private static RaceAct Undo => Post("undo the step before", Administrator,
        s => $"api/cases/{s.CaseId}/steps/{s.LastDone}/undoing", _ => new { reason = "Prøve." }, s => s.Version);

    private static RaceAct Reopen => Post("reopen", Administrator,
        s => $"api/cases/{s.CaseId}/reopening/confirmation", _ => new { }, s => s.Version);

    private static RaceAct SucceedClimate => Succeed("succeed its office",
        s => Known(s, db => db.Offices.Where(office => office.Key == Climate).Select(office => office.Id)));

    private static RaceAct SucceedEnding => Succeed("succeed that office", s => s.Ending.Id);

    private static RaceAct HoldRole => Post("hold a role in the network", Administrator,
        s => $"api/memberships/{s.MembershipId}/facts",
        s => new { kind = "role-held", value = "Leder", networkRole = "chair", reason = "Prøve.",
            heldBy = Known(s, db => db.Users.Where(user => user.Subject == CaseDriver.Commissioner).Select(user => user.Id)) },
        _ => 1);

    private static RaceAct Settle => Post("confirm the entry", Council,
        s => $"api/memberships/{s.Entered}/entry-answer", _ => new { isConfirmed = true, reason = "Prøve." }, _ => 1);

    private static RaceAct MakeResponsible => Post("make an office responsible", Administrator,
        s => $"api/memberships/{s.MembershipId}/facts",
        s => new { kind = "responsible", value = s.Ending.Id.ToString(), reason = "Prøve." }, _ => 1);

    private static RaceAct Register => Post("register with an office", Administrator, _ => "api/memberships",
        s => new { name = $"Kappløp {++count}", kind = "network", offices = (Guid[])[s.Ending.Id], reason = "Prøve." },
        _ => 0);

    private static RaceAct Lend => Post("appoint deputy of a commissioner", CaseDriver.Commissioner,
        s => $"api/people/{Holder(s, CaseDriver.Commissioner).Id}/deputies",
        s => new { deputyId = s.Person, assignmentId = Holder(s, CaseDriver.Commissioner).Assignments[0].Id,
            from = s.Today, lastDay = s.Today.AddDays(6), reason = "Prøve." },
        s => Holder(s, CaseDriver.Commissioner).Version);

    private static RaceAct Confirm => Post("confirm a finding", Administrator,
        s => $"api/reviews/{s.Document}/findings/1", _ => new { decision = "confirmed" }, s => s.FindingVersion);

    private static RaceAct Import => Post("import the document", Administrator,
        s => $"api/reviews/{s.Document}/import", s => new { seen = s.Seen }, s => s.DocumentVersion);

    private static RaceAct Resolve(string outcome) => Post(outcome == "adopted" ? "resolve" : "propose to overrule the votes",
        Council, s => $"{StepOf(s)}/treatment",
        s => new { meetingId = s.Meeting, outcome, reason = "Prøve.", resolution = Situation.Resolution }, s => s.Version);

    private static RaceAct TakeOff(string who) => new("take off the agenda", who, s => CommandRequest.To(
        HttpMethod.Delete, $"api/meetings/{s.Meeting}/agenda/{s.Step}", null, s.MeetingVersion));

    private static RaceAct Move(string who) => Post("move the meeting", who, s => $"api/meetings/{s.Meeting}/move",
        s => new { on = FreeDay(s), reason = "Prøve." }, s => s.MeetingVersion);

    private static RaceAct Open(string kind, Func<Situation, Guid> about) => Post($"open a case ({kind})", CaseDriver.Handler,
        _ => "api/cases", s => new { kind, membershipId = about(s), decidingBody = "council" }, _ => 0);

    private static RaceAct Grant(string role, Func<Situation, Guid?> office) => Post($"grant the role {role}", Administrator,
        s => $"api/people/{s.Person}/roles", s => new { role, officeId = office(s), from = s.Today, reason = "Prøve." },
        s => s.PersonVersion);

    private static RaceAct Succeed(string name, Func<Situation, Guid> office) => Post(name, Administrator,
        s => $"api/offices/{office(s)}/successor",
        s => new { on = s.Today, reason = "Prøve.", first = new SucceedOffice.Successor { TitleNb = $"Kontor {++count}" } },
        s => Known(s, db => db.Offices.Where(known => known.Id == office(s)).Select(known => known.Version)));

    private static RaceAct Post(
        string name, string who, Func<Situation, string> address, Func<Situation, object> body,
        Func<Situation, int> version) =>
        new(name, who, s => CommandRequest.To(HttpMethod.Post, address(s), JsonContent.Create(body(s)), version(s)));

    private static string StepOf(Situation s) => $"api/cases/{s.CaseId}/steps/{s.Step}";

    private static User Holder(Situation s, string subject) =>
        Known(s, db => db.Users.Include(user => user.Assignments).Where(user => user.Subject == subject));

    private static DateOnly FreeDay(Situation s)
    {
        var day = s.Today.AddDays(1);
        while (Known(s, db => db.Meetings.Where(held => held.On == day).Select(held => held.Version)) > 0) day = day.AddDays(1);
        return day;
    }

    private static T Known<T>(Situation s, Func<MembershipDb, IQueryable<T>> of) =>
        s.Read(db => of(db).FirstOrDefaultAsync()).GetAwaiter().GetResult()!;
}
