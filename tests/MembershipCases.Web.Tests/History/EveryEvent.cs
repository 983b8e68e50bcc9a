using MembershipCases.Domain.Cases.Rounds;
using MembershipCases.Domain.Law;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Tests.History;

/// <summary>
/// Records to which everything has happened that can happen, with and without the values that may be missing.
/// </summary>
internal static class EveryEvent
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 4);
    private static readonly Guid Chief = NewId(), Place = NewId();

    private static readonly LegalReference Ground = new() { Key = "law-1", Use = LegalReference.ForDisqualification };
    private static readonly LegalReference Basis = new()
    {
        Key = "law-2", Use = LegalReference.ForScreening, Law = new("Lov", "Lov", "Act"), Section = "§ 1",
    };

    private static readonly Dictionary<string, StepDefinition> Steps = new StepDefinition[]
    {
        Step("assess", StepKind.Assess, "case-handler", "responsible", "done"),
        Step("approve", StepKind.Approve, "commissioner", "responsible", "approved", "returned"),
        Step("recommend", StepKind.Recommend, "city-government-secretariat", "city-government", "recommended",
            "returned"),
        Step("resolve", StepKind.Resolve, "council-secretariat", "council", "adopted", "adopted-amended", "rejected"),
        Step("implement", StepKind.Implement, "case-handler", "responsible", "implemented"),
    }.ToDictionary(step => step.ElementId);

    private static readonly Actor Administrator = As(Role.Administrator), Government = As(
        Role.CityGovernmentSecretariat);
    private static readonly Actor Council = As(Role.CouncilSecretariat), Second = As(Role.CouncilSecretariat);
    private static readonly Actor ChiefCommissioner = As(Role.Commissioner,
        Chief), Other = As(Role.Commissioner, Place);

    /// <summary>The records, one after the other.</summary>
    public static IEnumerable<Recorded> Records() =>
        [.. People(), .. Register(), Screened(), .. Documents(), .. Cases(), .. Meetings(), .. Mandates(), .. Rounds(),
            .. Corrections(), .. Delegated(), CountedBody(), .. Undone(), .. Reopened(), .. Proposals(), Provided(),
            .. Upkept()];

    private static User Provided()
    {
        var cia = new User(NewId(), "cia", "Cia", null);
        cia.TakeMailAddress("cia@example.org");
        return cia;
    }

    private static IEnumerable<Recorded> Upkept()
    {
        var upkeep = new Upkeep();
        upkeep.Write(["Outbox", "ScreenedReadings"]);
        upkeep.Seal(1000);
        upkeep.Restore(120, 137, 3, "Platen røk.");
        upkeep.RemoveTexts(500);
        return [upkeep];
    }

    private static IEnumerable<Recorded> People()
    {
        var (ada, ben) = (new User(NewId(), "ada", "Ada", "Klima"), new User(NewId(), "ben", "Ben", null));
        var office = Office("climate");
        ada.Describe("Ada Berg", null);
        ada.SignedOut(2, "Mistet telefonen.");
        ada.SetLanguage("nn-NO");
        ada.SetLanguage("en-GB");
        var key = SecretKey.New();
        Ok(ada.ChooseReminders(Cadence.Weekly, "ada@example.org", key, Now));
        Ok(ada.ConfirmMailAddress(key, Now));
        ada.MoveCalendar(SecretKey.New());
        ada.MoveCalendar(null);
        ada.Assign(NewId(), Role.CaseHandler, office, null);
        Ok(ada.Grant(NewId(), Role.Archivist, null, Today, Today.AddYears(1), "Valgt.", [], Administrator, Today));
        Ok(ada.SetAbsence(Today, Today.AddDays(7), Administrator));
        Ok(ada.SetAbsence(null, null, Administrator));
        var (lent, deputyship) = (ada.Assignments[0].Id, NewId());
        Ok(ada.AppointDeputy(deputyship, ben, lent, Today, Today.AddDays(7), "Ferie.", [], Administrator, Today));
        Ok(ada.EndDeputy(deputyship, Administrator, Today.AddDays(2)));
        Ok(ada.EndRole(lent, Today.AddDays(3), "Sluttet.", 0, Administrator, Today));
        var (first, second) = (NewId(), NewId());
        Ok(ben.Grant(first, Role.Administrator, null, Today, null, "Ny.", [], Administrator, Today));
        Ok(ben.Settle(first, false, "Nei.", 1, As(Role.Administrator), Today));
        Ok(ben.Grant(second, Role.Administrator, null, Today.AddDays(1), null, "Ny.", [], Administrator, Today));
        Ok(ben.Settle(second, true, null, 1, As(Role.Administrator), Today));
        return [ada, ben, new User(NewId(), "cleo", "Cleo", null)];
    }

    private static IEnumerable<Recorded> Proposals()
    {
        var (dora, eli, office) = (new User(NewId(), "dora", "Dora", null), new User(NewId(), "eli", "Eli", null),
            Office("proposals"));
        var (ending, lent, declined, confirmed) = (NewId(), NewId(), NewId(), NewId());
        dora.Assign(ending, Role.Administrator, null, Today);
        Ok(dora.EndRole(ending, Today.AddDays(2), "Slutter.", 1, Administrator, Today));
        Ok(dora.Settle(ending, false, "Trengs.", 1, As(Role.Administrator), Today));
        dora.Assign(lent, Role.Commissioner, office, Today);
        eli.Assign(NewId(), Role.CaseHandler, office, Today);
        Ok(dora.AppointDeputy(declined, eli, lent, Today, Today.AddDays(7), "Ferie.", [], Administrator, Today));
        Ok(dora.SettleDeputy(declined, false, "Nei.", As(Role.Administrator)));
        Ok(dora.AppointDeputy(confirmed, eli, lent, Today, Today.AddDays(7), "Ferie.", [], Administrator, Today));
        Ok(dora.SettleDeputy(confirmed, true, null, As(Role.Administrator)));
        return [dora];
    }

    private static IEnumerable<Recorded> Register()
    {
        var (one, other, by) = (Office("one"), Office("other"), new Recorder(NewId(), Now, Today));
        Ok(one.End(Today, "Slått sammen."));
        var said = Source.Statement(NewId(), "Slik er det.");
        var read = Source.InDocument(NewId(), 3, 10, 12, "Ord.");
        var membership = Membership.Register(
            NewId(), "Nettverket", ArenaKind.Network, MembershipStatus.Member, Today.AddYears(-3), read, by).Value!;
        Ok(membership.State(FactKind.Responsible, one.Id.ToString(), null, said, by));
        Ok(membership.State(FactKind.RoleHeld, "Styremedlem", null, said, by));
        Ok(membership.State(FactKind.RoleHeld, "Leder", Today, said, by, new Holder(NewId(), "chair")));
        Ok(membership.State(FactKind.Fee, "1000", null, said, by));
        Ok(membership.State(FactKind.Fee, "2000", Today, Source.InMandate(NewId(), null), by));
        Ok(membership.SetCycle(Cycle.Every(2), Today.AddDays(10), said, by));
        Ok(membership.MoveToOffice(one.Id, other.Id, Today, said, by));
        Ok(membership.EndFact(membership.Holding(FactKind.Fee).Single().Id, Today.AddDays(5), "Gratis."));
        Ok(membership.ChangeStatus(MembershipStatus.Withdrawn, Today, Source.InResolution(NewId(), 1), by));
        return [one, membership, Entered(by)];
    }

    private static Membership Entered(Recorder by)
    {
        var arena = Membership.Register(
            NewId(), "Arenaen", ArenaKind.Network, MembershipStatus.NotMember, null, Source.Statement(NewId(), "Slik er det."), by).Value!;
        var stated = new StatedMembership(Today.AddYears(-9), "Medlem.", "Papirene er borte.", NewId(), null, Now);
        var another = Council with { UserId = NewId() };
        Ok(arena.StateMember(stated, Today));
        Ok(arena.SettleStated(false, "Ikke vist.", another, by));
        Ok(arena.StateMember(stated, Today));
        Ok(arena.SettleStated(true, null, another, by));
        return arena;
    }

    private static Mandate Screened()
    {
        var mandate = new Mandate(NewId(), NewId(), new MandateText { Words = "Ordene." }, null, Now);
        var screening = mandate.Screen(NewId(), new TextPlace(mandate.Id, "words"), Basis, "Skjermet.",
            Administrator, Now);
        Ok(mandate.Lift(screening.Value!.Id, "Ikke lenger.", Administrator, Now));
        return mandate;
    }

    private static IEnumerable<Recorded> Documents()
    {
        var document = new ReviewDocument(NewId(), "abc", "Gjennomgangen", "gjennomgang.txt", Now);
        document.SetText("gjennomgang.txt", ReviewText.Of("Én linje.\nOg én til."), [], 2026, NewId(), Now);
        Ok(document.Import(new ImportCount(3, 1, 2), NewId(), Now));
        return [document, Finding(document.Id)];
    }

    private static Finding Finding(Guid documentId)
    {
        var (health, culture, member, other) = (NewId(), NewId(), As(Role.CaseHandler, NewId()), Administrator);
        var by = new Recorder(other.UserId, Now, Today);
        var name = new Found<string>("Nettverket", new ReviewQuote(1, new LineSpan(1, 1), "Nettverket"));
        var read = new FindingRead { Number = 1, Name = name, Responsible = [name] };
        var proposed = new FindingText { Name = "Nettverket", Kind = ArenaKind.Network, Offices = [health],
            FirstStatus = MembershipStatus.NotMember };
        var finding = new Finding(NewId(), documentId, 1, new Proposal(read, proposed, true));
        Ok(finding.LeaveOut(other, Now));
        Ok(finding.Reopen(other, Now));
        var membership = Membership.Register(NewId(), "Nettverket", ArenaKind.Network, MembershipStatus.Member, null,
            Source.Statement(NewId(), "Prøve."), by).Value!;
        Ok(membership.State(FactKind.Responsible, $"{culture}", null, Source.Statement(NewId(), "Prøve."), by));
        Ok(finding.Confirm(proposed with { MembershipId = membership.Id, Status = StatusRead.Continue,
            Through = "Forbundet", Offices = [health, culture], Reason = "Slik er det." }, membership, other, Now));
        Assert.True(ImportPlan.Write(finding, membership, member, by).IsOk);
        Assert.True(ImportPlan.Confirm(finding, membership, null, other, by).IsOk);
        return finding;
    }

    private static IEnumerable<Recorded> Cases()
    {
        var office = Office("climate");
        var (handler, commissioner) = (As(Role.CaseHandler, office.Id), As(Role.Commissioner, office.Id));
        var mandate = new Mandate(NewId(), NewId(), new MandateText { Strength = MandateStrength.BringCase },
            null, Now);
        var (one, other) = (Open(1, office), Open(2, office, mandate));
        var timer = new TimerSet("timer", "wait", Today, null);
        string[] open = ["assess", "assess", "approve", "approve", "recommend", "resolve", "resolve", "implement"];
        one.Apply(Advanced(timer, null, open), Definition(), Today, Now);

        DisqualifyAndReplace(one, commissioner, handler);
        Decide(one);
        one.OpenLegalityReview();
        Move(one, office, Administrator);
        Assert.True(one.FireTimer(one.Timers.Single().Id, Now));
        Ok(one.RelateTo(other, "Samme sak.", Administrator));
        var done = new Implementation { Point = 1, LetterSentOn = Today, LetterReference = "2026/1", EffectiveOn = Today };
        Ok(one.Implement(At(one, "implement").Id, done, 0, Steps["implement"], handler, Now, Today));
        one.MoveToOffice(office.Id, Office("other").Id);
        one.Apply(Advanced(end: "withdrawn"), Definition(), Today, Now);
        Ok(other.Publish(handler, Now));
        Ok(other.Cancel("Trukket.", Administrator));
        return [one, other];
    }

    private static void DisqualifyAndReplace(MembershipCase one, Actor commissioner, Actor handler)
    {
        var disqualification = NewId();
        var person = new User(commissioner.UserId, "byrad", "Byråd", null);
        Ok(one.RaiseDisqualification(disqualification,
            new Objection(person, Ground, "Fetter.", "city-government", NewId()), Actor.Service, Now));
        Ok(one.NameReplacement(NewId, new Nomination(Other, commissioner, "Byrådet bestemte det.", [Chief]),
            ChiefCommissioner, Now));
        var text = new AssessmentText { Participation = Participation.Active, Advice = Advice.Withdraw,
            Reasoning = "Fordi." };
        Ok(one.Draft(At(one, "assess").Id, text, handler, Now));
        Ok(one.Assess(At(one, "assess").Id, text, Steps["assess"], handler, Now, 2026));
        Ok(one.Approve(At(one, "approve").Id, Outcomes.Returned, "Mer.", Steps["approve"], Other, Now));
        var line = new RulingLine([], "city-government", new Dictionary<Guid, OfficeKind>(), [Government]);
        Ok(one.RuleOnDisqualification(disqualification,
            new Ruling(false, "Ikke inhabil.", Ground, Today, NewId(), line), Government, Now, Today));
        Ok(one.Approve(At(one, "approve").Id, Outcomes.Approved, null, Steps["approve"], commissioner, Now));
    }

    private static void Decide(MembershipCase one)
    {
        var met = new Attendance(["Ada"], [new Substitute("Ben", "Ada")]);
        var treated = Treated(Government, Outcomes.Recommended);
        Ok(one.Recommend(At(one, "recommend").Id, treated, [new RecommendationPoint(1, "Ut.")], met, Steps["recommend"],
            Government));
        var vote = new Vote { Present = 40, Parties = [new("A", 1, 0), new("B", 39, 0)],
            Named = [new("Cleo", "A", true)] };
        var text = new ResolutionText
        {
            Points =
            [
                new()
                {
                    Number = 1, Recommended = "Ut.", Outcome = PointOutcome.Adopted, Adopted = "Ut.", Vote = vote,
                    DeadlineOn = Today, OfficeId = Place,
                },
            ],
            Disqualified = ["Ada"], Substitutes = [new Substitute("Ben", "Ada")], Authority = "Loven",
            EffectiveOn = Today,
            Remarks = "Merk.", ProposedBy = "A",
        };
        var (step, doubtful) = (At(one, "resolve").Id, Treated(Council, Outcomes.Rejected, "Slått fast."));
        Ok(one.Resolve(step, doubtful, text, Steps["resolve"], Council));
        Ok(one.Refuse(step, StepKind.Resolve, "Tallene er riktige.", Second, Now));
        Ok(one.Resolve(step, doubtful, text, Steps["resolve"], Council));
        Ok(one.Confirm(step, doubtful, Steps["resolve"], Second));
        var plain = new ResolutionText { Points = text.Points };
        Ok(one.Resolve(At(one, "resolve").Id, Treated(Council, Outcomes.Adopted), plain, Steps["resolve"], Council));
    }

    private static void Move(MembershipCase one, Office office, Actor by)
    {
        Assert.Equal("climate", office.Key);
        Ok(one.PlanFor(Meeting.Call(NewId(), "council", Today, new MeetingPlan(null, null, null), Today).Value!, "council",
            by, Today));
        Ok(one.PlanFor(null, "council", by, Today));
        Ok(one.ExtendDeadline(At(one, "assess").Id, Today.AddDays(90), "Mer tid.", by, Today));
        Ok(one.Suspend("Venter.", by, Today));
        Ok(one.Resume("Går videre.", by, Today.AddDays(3)));
    }

    private static IEnumerable<Recorded> Delegated()
    {
        var of = Open(6, Office("climate"));
        of.Apply(Advanced(null, null, "assess"), Definition(), Today, Now);
        var rule = new LegalReference { Key = "law-3", Use = LegalReference.ForDelegation };
        var wanted = new Delegation(DecidingBody.CityGovernment, rule, ArenaKind.Network, "Faglig.", [Chief]);
        Ok(of.SetDecidingBody(wanted, ChiefCommissioner, Today));
        Ok(of.SetDecidingBody(wanted with { To = DecidingBody.Council }, ChiefCommissioner, Today));
        return [of];
    }

    private static IEnumerable<Recorded> Meetings()
    {
        var meeting = Meeting.Call(NewId(), "council", Today,
            new MeetingPlan(new TimeOnly(9, 30), "Bystyresalen", Today), Today).Value!;
        var of = Open(3, Office("climate"));
        of.Apply(Advanced(open: "resolve"), Definition(), Today, Now);
        Ok(of.PutOnAgenda(meeting, NewId(), At(of, "resolve"), "1/26", Council, Now));
        Ok(meeting.TakeOff(At(of, "resolve").Id, isTreated: false));
        Ok(meeting.Move(Today.AddDays(1), new MeetingPlan(null, null, null), "Streik.", false, Today));
        Ok(meeting.Plan(new MeetingPlan(new TimeOnly(10, 0), null, Today)));
        return [meeting, of];
    }

    private static IEnumerable<Recorded> Mandates()
    {
        var of = Open(4, Office("climate"));
        var text = new MandateText { Words = "Gjør det.", ItemNumber = "1/26", ResolvedOn = Today, Point = 2 };
        var mandate = new Mandate(NewId(), of.MembershipId, text, NewId(), Now);
        Ok(mandate.State(MandateAsks.Withdraw));
        Ok(mandate.TakeUp(of.Id, CaseKind.Withdraw, of.MembershipId));
        mandate.CaseEnded(of.Id, "cancelled");
        Ok(mandate.TakeUp(of.Id, CaseKind.Withdraw, of.MembershipId));
        mandate.CaseEnded(of.Id, "withdrawn");
        var report = new Mandate(NewId(), of.MembershipId, text, NewId(), Now);
        Ok(report.Close(new MandateClosing { ResolvedOn = Today, ItemNumber = "2/26", Point = 1, Reason = "Orientert." }, Today));
        var told = text with { ToldIn = "Gjennomgangen" };
        var (confirmed, rejected) = (new Mandate(NewId(), of.MembershipId, told, NewId(), Now),
            new Mandate(NewId(), of.MembershipId, told, NewId(), Now));
        Ok(confirmed.Confirm(new DocumentCorrection { Asks = MandateAsks.Withdraw }, NewId(), Now, Today));
        Ok(rejected.Reject("Ikke gitt.", NewId(), Now));
        var (first, second) = (As(Role.CouncilSecretariat), As(Role.CouncilSecretariat));
        Ok(report.Correct(new MandateContent(text with { Point = 3 }, report.Closing, null), "Skrivefeil.", first, Now, Today));
        Ok(report.Correct(new MandateContent(text, null, null), "Ikke avsluttet.", first, Now, Today));
        Ok(report.RefuseCorrection("Den er avsluttet.", second, Now));
        return [mandate, report, confirmed, rejected];
    }

    private static Body CountedBody()
    {
        var body = new Body("city-government", "Byrådet", "Byrådet", "City Government", null);
        Ok(body.SetMembers(8, "Vedtak.", Administrator));
        return body;
    }

    private static IEnumerable<Recorded> Rounds()
    {
        var round = Round.Start(NewId(), "Årets runde", null, Today.AddDays(30), Administrator, Now, Today).Value!;
        round.TakeIn(Open(5, Office("climate")), Today);
        round.LeaveOut(NewId(), null, "case.already-open");
        Ok(round.Begin());
        return [round];
    }

    private static IEnumerable<Recorded> Corrections()
    {
        var (of, treated) = (Open(6, Office("climate")), Treated(Council, Outcomes.Adopted));
        of.Apply(Advanced(open: "resolve"), Definition(), Today, Now);
        var meeting = Meeting.Call(treated.MeetingId, "council", Today, new MeetingPlan(null, null, null), Today).Value!;
        var step = At(of, "resolve");
        Ok(of.PutOnAgenda(meeting, NewId(), step, "1/26", Council, Now));
        Ok(meeting.Renumber(step.Id, "2/26", "Skrivefeil."));
        ResolutionText Voted(int present) => new()
        {
            Points = [new() { Number = 1, Outcome = PointOutcome.Adopted, Adopted = "Ut.",
                Vote = new Vote { Present = present, Unanimous = true } }],
        };
        Ok(of.Resolve(step.Id, treated, Voted(40), Steps["resolve"], Council));
        var to = of.Resolutions[0].Content() with { Resolution = Voted(41) };
        Ok(of.Amend(Correct));
        Ok(of.Amend(one => one.Corrections.Refuse(step.Id, "Nei.", Second, Now)));
        Ok(of.Amend(Correct));
        Ok(of.Amend(one => one.Corrections.Confirm(step.Id, one.Kind, DecidingBody.Council, treated, Steps["resolve"], Second,
            Today)));
        return [of, meeting];

        Result<IReadOnlyList<HistoryEvent>> Correct(MembershipCase one) => one.Corrections.Correct(step.Id, one.Kind, to,
            "Skrivefeil.", DecidingBody.Council, treated, Steps["resolve"], Council, Today);
    }

    private static IEnumerable<Recorded> Undone()
    {
        var (of, treated) = (Open(7, Office("climate")), Treated(Council, Outcomes.Adopted));
        of.Apply(Advanced(open: "resolve"), Definition(), Today, Now);
        var meeting = Meeting.Call(treated.MeetingId, "council", Today, new MeetingPlan(null, null, null), Today).Value!;
        var step = At(of, "resolve");
        Ok(of.PutOnAgenda(meeting, NewId(), step, "1/26", Council, Now));
        var text = new ResolutionText { Points = [new() { Number = 1, Outcome = PointOutcome.Adopted, Adopted = "Ut.",
            Vote = new Vote { Present = 40, Unanimous = true } }] };
        Ok(of.Resolve(step.Id, treated, text, Steps["resolve"], Council));
        Ok(of.Amend(one => one.Ends.Record(NewId(), new EndedResolution(one.Resolutions[0].Id,
            ResolutionEndKind.SetAside, Today, "2026/5", "Statsforvalteren", "Inhabilitet."), Council, Now, Today)));
        Ok(of.Amend(one => one.Undoing.Undo(step.Id, "Skal behandles på nytt.", [], Council, Now, Today)));
        meeting.TreatAgain(step.Id, At(of, "resolve").Id, "Skal behandles på nytt.");
        return [of, meeting];
    }

    private static IEnumerable<Recorded> Reopened()
    {
        var of = Open(8, Office("climate"));
        of.Apply(Advanced(open: "resolve"), Definition(), Today, Now);
        Ok(of.Cancel("Ikke aktuelt.", Administrator));
        of.Apply(Advanced(end: "cancelled") with { Closed = ["0"] }, Definition(), Today, Now);
        var archivist = As(Role.Archivist);
        Ok(of.Amend(one => one.Reopenings.Propose(NewId(), "Avbrutt ved en feil.", archivist, Now)));
        Ok(of.Amend(one => one.Reopenings.Refuse("Nei.", Administrator, Now)));
        Ok(of.Amend(one => one.Reopenings.Propose(NewId(), "Avbrutt ved en feil.", archivist, Now)));
        Ok(of.Amend(one => one.Reopenings.Confirm(Administrator, Now, Today, Today)));
        var mandate = new Mandate(NewId(), of.MembershipId, new MandateText { Words = "Gjør det.", ItemNumber = "1/26",
            ResolvedOn = Today, Asks = MandateAsks.Withdraw }, NewId(), Now);
        Ok(mandate.TakeUpAgain(of.Id));
        return [of, mandate];
    }

    private static MembershipCase Open(int number, Office office, Mandate? mandate = null)
    {
        var wanted = new NewCase
        {
            Kind = CaseKind.Withdraw, MembershipId = NewId(), Title = "Utmelding", Origin = Origin.OwnInitiative,
            DecidingBody = DecidingBody.Council, Offices = [office], Mandate = mandate,
            PredecessorId = mandate is null ? null : NewId(), ReevaluationDueOn = mandate is null ? null : Today,
        };
        return MembershipCase.Open(NewId(), new CaseNumber(2026, number), wanted, 1, Actor.Service, Now).Value!;
    }

    private static Advance Advanced(TimerSet? timer = null, string? end = null, params string[] open) =>
        new(new ProcessState("{}"), [.. open.Select(Opened)], [], timer is null ? [] : [timer], [], [], end);

    private static OpenedStep Opened(string element, int token) =>
        new($"{token}", element, element is "resolve" or "recommend" ? null : "climate");

    private static ProcessDefinition Definition() => new(CaseKind.Withdraw, 1, "", "", Steps);

    private static Step At(MembershipCase of, string element) =>
        of.Steps.First(step => step.ElementId == element && step.IsOpen);

    private static Treatment Treated(Actor by, string outcome, string? reason = null) =>
        new(NewId(), Today, 67, "1/26", outcome, reason, by.UserId, Now);

    private static StepDefinition Step(
        string id, StepKind kind, string role, string office, params string[] outcomes) =>
        new(id, kind, role, office, kind == StepKind.Assess ? new Span(20, true) : null, outcomes, [], new(id, id, id));

    private static Office Office(string key) =>
        new(NewId(), key, OfficeKind.Commissioner, "Klima", "Klima", "Climate", "Klimaavdelingen", Today.AddYears(-1));

    private static Actor As(Role role, Guid? office = null) => new(NewId(), "Noen", [new Authority(role, office)]);

    private static Guid NewId() => Guid.CreateVersion7(Now);

    private static void Ok<T>(Result<T> result) => Assert.True(result.IsOk, result.IsOk ? "" : result.Error.Code);
}
