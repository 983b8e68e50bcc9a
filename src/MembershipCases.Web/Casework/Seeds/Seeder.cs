using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Seeds;

/// <summary>Fills an empty database from <c>seeds/</c> once, with history like any other change.</summary>
public sealed class Seeder(
    MembershipDb db, CurrentUser user, IHostEnvironment environment, IConfiguration configuration)
{
    private readonly Dictionary<string, Office> _offices = [];
    private readonly Dictionary<string, Guid> _documents = [];
    private readonly Dictionary<string, Membership> _memberships = [];

    /// <summary>
    /// Loads the seeds when the register is empty. The setting <c>Seeds:Load</c> set to false keeps it empty.
    /// </summary>
    public async Task Seed(CancellationToken cancellationToken)
    {
        if (!configuration.GetValue("Seeds:Load", true)) return;
        await using var transaction = await db.BeginAct(cancellationToken);
        var (isFilled, hasTables) = (await db.Bodies.AnyAsync(cancellationToken),
            await db.NetworkRoles.AnyAsync(cancellationToken) && await db.RulingPlaces.AnyAsync(cancellationToken));
        var incomplete = await SeededMandates.Incomplete(db, cancellationToken);
        if (isFilled && hasTables && incomplete.Count == 0) return;
        user.Become(Actor.Service);
        var seeds = SeedFiles.Read(configuration["Seeds:Folder"]);
        if (!isFilled) Add(seeds);
        await TableSeeds.Add(db, seeds, cancellationToken);
        SeededMandates.Complete(incomplete, seeds);
        await HistoryWriter.Save(db, user.Required, user.Now, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void Add(SeedFiles seeds)
    {
        foreach (var body in seeds.Bodies)
            db.Bodies.Add(new Body(body.Key, body.Name.Nb, body.Name.Nn, body.Name.En, body.Members));
        foreach (var period in seeds.CouncilPeriods) db.CouncilPeriods.Add(new CouncilPeriodStart(period.From));
        foreach (var document in seeds.Documents)
            AddDocument(document,
                seeds.Memberships.Concat(seeds.TwinTowns).Count(seed => seed.Sources["name"].Document == document.Key));
        foreach (var meeting in seeds.Meetings)
            db.Meetings.Add(
                Required(Meeting.Call(user.NewId(), meeting.Body, meeting.On,
                    new MeetingPlan(meeting.StartsAt, null, meeting.HandInBy), today: meeting.On)));
        foreach (var office in seeds.Offices) AddOffice(office);
        foreach (var membership in seeds.Memberships.Concat(seeds.TwinTowns)) AddMembership(membership);
        db.Mandates.AddRange(SeededMandates.From(seeds, key => _memberships[key].Id, user));
        if (environment.IsDevelopment()) foreach (var person in seeds.Users) AddUser(person);
    }

    private void AddDocument(DocumentSeed seed, int memberships)
    {
        var document = new ReviewDocument(user.NewId(), seed.Sha256, seed.Title, seed.FileName, user.Now);
        Required(document.Import(new ImportCount(memberships, 0, 0), null, user.Now));
        _documents[seed.Key] = document.Id;
        db.Documents.Add(document);
    }

    private void AddOffice(OfficeSeed seed)
    {
        var office = new Office(user.NewId(), seed.Key, Word<OfficeKind>(seed.Kind), seed.Title.Nb, seed.Title.Nn,
            seed.Title.En, seed.Department, seed.ValidFrom);
        _offices[seed.Key] = office;
        db.Offices.Add(office);
    }

    private void AddMembership(MembershipSeed seed)
    {
        var registered = Membership.Register(user.NewId(), seed.Name, Word<ArenaKind>(seed.Kind),
            Word<MembershipStatus>(seed.Status), null, At(seed, "name"), user.Recorder, At(seed, "status"));
        var membership = Required(registered);
        foreach (var (kind, value, source) in Facts(
            seed)) Required(membership.State(kind, value, null, source, user.Recorder));
        _memberships[seed.Key] = membership;
        db.Memberships.Add(membership);
        db.Assessments.Add(
            new Assessment(user.NewId(), membership.Id, null, null, _documents.Values.First(), Text(seed), null,
                user.Now));
    }

    private IEnumerable<(FactKind Kind, string Value, Source Source)> Facts(MembershipSeed seed)
    {
        if (seed.Kind != "twin-town") yield return (FactKind.ReviewNumber, $"{seed.Number}", At(seed, "name"));
        if (seed.OfficialName is { } official) yield return (FactKind.OfficialName, official, At(seed, "officialName"));
        foreach (var name in seed.OtherNames) yield return (FactKind.OtherName, name, At(seed, "otherNames"));
        if (seed.ArenaSince is { } arena) yield return (FactKind.ArenaSince, arena.Text, At(seed, "arenaSince"));
        if (seed.MemberSince is { } member) yield return (FactKind.MemberSince, member.Text, At(seed, "memberSince"));
        if (seed.Through is { } through) yield return (FactKind.Through, through, At(seed, "through"));
        foreach (var office in seed.Offices)
            yield return (FactKind.Responsible, _offices[office].Id.ToString(), At(seed, "offices"));
        if (seed.ContactUnit is { } unit) yield return (FactKind.ContactUnit, unit, At(seed, "contactUnit"));
        foreach (var role in seed.Roles) yield return (FactKind.RoleHeld, role, At(seed, "roles"));
        if (seed.Demands is { } demands) yield return (FactKind.Demands, demands, At(seed, "demands"));
        if (seed.NextReevaluation is { Year: { } year })
            yield return (FactKind.NextReevaluation, $"{year}-01-01", At(seed, "nextReevaluation"));
        if (seed.ReevaluationCycle is { } cycle)
            yield return (FactKind.ReevaluationCycle, cycle, At(seed, "reevaluationCycle"));
    }

    private static AssessmentText Text(MembershipSeed seed) => new()
    {
        Participation = Word<Participation>(seed.Assessment.Participation.Value),
        ParticipationText = seed.Assessment.Participation.Text ?? "",
        LearningOutcomeText = seed.Assessment.LearningOutcome?.Text ?? "",
        InfluenceText = seed.Assessment.Influence?.Text ?? "",
        Advice = seed.Recommendation is { } advice ? Word<Advice>(advice) : null,
        Reasoning = seed.Assessment.OtherGrounds ?? "",
    };

    private void AddUser(UserSeed seed)
    {
        var person = new User(user.NewId(), seed.Key, seed.DisplayName, seed.Department, $"{seed.Key}@example.org");
        var offices = seed.Offices.Select(office => _offices[office]).Cast<Office?>().DefaultIfEmpty().ToList();
        foreach (var role in seed.Roles.Select(Word<Role>))
            foreach (var office in offices) person.Assign(user.NewId(), role, office, seed.ValidFrom);
        db.Users.Add(person);
    }

    private Source At(MembershipSeed seed, string field)
    {
        var place = seed.Sources.TryGetValue(field, out var own) ? own : seed.Sources["name"];
        return Source.InDocument(_documents[place.Document], place.Page, place.Lines[0], place.Lines[^1], null);
    }

    /// <summary>The value with this name in the files.</summary>
    internal static T Word<T>(string word) where T : struct, Enum =>
        Words.Parse<T>(word) ?? throw new InvalidDataException($"\"{word}\" is no {typeof(T).Name}.");

    /// <summary>What a rule made of a seed, which none may refuse.</summary>
    internal static T Required<T>(Result<T> result) =>
        result.IsOk ? result.Value : throw new InvalidDataException($"A seed was refused: {result.Error.Code}");
}
