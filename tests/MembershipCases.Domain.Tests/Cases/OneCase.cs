namespace MembershipCases.Domain.Tests.Cases;

/// <summary>A case about leaving a network, or another kind, with the steps open that a test asks for, and people around it.</summary>
internal sealed class OneCase
{
    public static readonly DateTimeOffset Now = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 4);

    private static readonly Dictionary<string, StepDefinition> Steps = new()
    {
        ["assess"] = Step("assess", StepKind.Assess, "case-handler", "responsible", "done"),
        ["approve"] = Step("approve", StepKind.Approve, "commissioner", "responsible", "approved", "returned"),
        ["recommend"] = Step("recommend", StepKind.Recommend, "city-government-secretariat", "city-government",
            "recommended", "postponed"),
        ["resolve"] = Step("resolve", StepKind.Resolve, "council-secretariat", "council", "adopted", "adopted-amended",
            "rejected", "postponed"),
    };

    public static readonly LegalReference Ground = new() { Key = "law-1", Use = LegalReference.ForDisqualification };

    public OneCase(params string[] open) : this(CaseKind.Withdraw, open)
    {
    }

    public OneCase(CaseKind kind, params string[] open)
    {
        Office = new Office(NewId(), "climate", OfficeKind.Commissioner, "Klima", "Klima", "Climate", null, null);
        Case = MembershipCase.Open(NewId(), new CaseNumber(2026, 1), new NewCase
        {
            Kind = kind, MembershipId = NewId(), Title = "Utmelding", Origin = Origin.OwnInitiative,
            DecidingBody = DecidingBody.Council, Offices = [Office],
        }, 1, Actor.Service, Now).Value!;
        var opened =
            open.Select((element, i) => new OpenedStep($"{i}", element, element is "resolve" or "recommend" ? null : Office.Key))
                .ToList();
        Case.Apply(new Advance(new ProcessState("{}"), opened, [], [], [], [], null),
            new ProcessDefinition(kind, 1, "", "", Steps), Today, Now);
    }

    public MembershipCase Case { get; }

    public Office Office { get; }

    public static Guid NewId() => Guid.CreateVersion7(Now);

    public static StepDefinition Definition(string element) => Steps[element];

    public Step At(string element) => Case.Steps.Single(step => step.ElementId == element);

    public static User Person(string name) => new(NewId(), name, name, null);

    public static Actor As(Role role, Guid? office = null, string name = "Noen") =>
        new(NewId(), name, [new Authority(role, office)]);

    /// <summary>Somebody is disqualified in the case.</summary>
    public Disqualification Disqualify(Guid id, string name, string body = "city-government")
    {
        var person = new User(id, name, name, null);
        Assert.True(
            Case.RaiseDisqualification(NewId(), new Objection(person, Ground, "Fordi.", body), Actor.Service,
                Now).IsOk);
        return Case.Disqualifications.Single(known => known.UserId == id && known.IsInForce);
    }

    /// <summary>A line in which the body's secretariat stands, and after it the administrators.</summary>
    public static RulingLine Line(string body, params Actor[] people) =>
        new([], body, new Dictionary<Guid, OfficeKind>(), people);

    public static Treatment Treated(string outcome, string? reason = null, Guid? by = null, int? members = 67) =>
        new(NewId(), Today, members, "1/26", outcome, reason, by ?? NewId(), Now);

    private static StepDefinition Step(
        string id, StepKind kind, string role, string office, params string[] outcomes) =>
            new(id, kind, role, office, null, outcomes, [], new(id, id, id));
}
