using System.Text.Json;

namespace MembershipCases.Web.Casework.Seeds;

/// <summary>
/// The content of <c>seeds/</c>: the data that a new service starts with. A word (kind, status, role and so on) is a
/// value of the domain's enum in lower case with hyphens. The records of all files share this file, since each refers
/// to the others.
/// </summary>
/// <param name="Documents">From <c>documents.json</c>.</param>
/// <param name="Bodies">From <c>bodies.json</c>.</param>
/// <param name="CouncilPeriods">From <c>council-periods.json</c>.</param>
/// <param name="Meetings">From <c>meetings.json</c>.</param>
/// <param name="Offices">From <c>offices.json</c>.</param>
/// <param name="Memberships">From <c>memberships.json</c>, in the order of the review.</param>
/// <param name="TwinTowns">From <c>twin-towns.json</c>, in the order of the review.</param>
/// <param name="Decisions">From <c>decisions.json</c>.</param>
/// <param name="Users">From <c>users.json</c>; for Development only.</param>
/// <param name="LegalReferences">From <c>legal-references.json</c>.</param>
/// <param name="NetworkRoles">From <c>network-roles.json</c>.</param>
/// <param name="RulingPlaces">From <c>ruling-order.json</c>.</param>
public sealed record SeedFiles(
    IReadOnlyList<DocumentSeed> Documents,
    IReadOnlyList<BodySeed> Bodies,
    IReadOnlyList<CouncilPeriodSeed> CouncilPeriods,
    IReadOnlyList<MeetingSeed> Meetings,
    IReadOnlyList<OfficeSeed> Offices,
    IReadOnlyList<MembershipSeed> Memberships,
    IReadOnlyList<MembershipSeed> TwinTowns,
    IReadOnlyList<DecisionSeed> Decisions,
    IReadOnlyList<UserSeed> Users,
    IReadOnlyList<LegalReferenceSeed> LegalReferences,
    IReadOnlyList<NetworkRoleSeed> NetworkRoles,
    IReadOnlyList<RulingPlaceSeed> RulingPlaces)
{
    /// <summary>The folder of the files beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    private static readonly JsonSerializerOptions Strict = new(
        JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads every file of the folder; null is <see cref="Folder"/>.</summary>
    /// <exception cref="InvalidDataException">A file has an unknown, missing, duplicate or disallowed null property;
    /// the message names the file and the position.</exception>
    public static SeedFiles Read(string? folder = null) => new(
        Rows<DocumentSeed>(folder, "documents.json"),
        Rows<BodySeed>(folder, "bodies.json"),
        Rows<CouncilPeriodSeed>(folder, "council-periods.json"),
        Rows<MeetingSeed>(folder, "meetings.json"),
        Rows<OfficeSeed>(folder, "offices.json"),
        Rows<MembershipSeed>(folder, "memberships.json"),
        Rows<MembershipSeed>(folder, "twin-towns.json"),
        Rows<DecisionSeed>(folder, "decisions.json"),
        Rows<UserSeed>(folder, "users.json"),
        Rows<LegalReferenceSeed>(folder, "legal-references.json"),
        Rows<NetworkRoleSeed>(folder, "network-roles.json"),
        Rows<RulingPlaceSeed>(folder, "ruling-order.json"));

    private static List<T> Rows<T>(string? folder, string file)
    {
        using var json = File.OpenRead(Path.Combine(folder ?? Folder, file));
        try
        {
            return JsonSerializer.Deserialize<List<T>>(json, Strict) ?? throw new JsonException("The file is null.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{file}: {broken.Message}", broken);
        }
    }
}

/// <summary>A text in bokmål, nynorsk and English.</summary>
public sealed record SeedText(string Nb, string Nn, string En);

/// <summary>A place in a document.</summary>
/// <param name="Document">Key of a <see cref="DocumentSeed"/>.</param>
/// <param name="Page">Page of the first line, from 1.</param>
/// <param name="Lines">First and last line, from 1.</param>
public sealed record SeedPlace(string Document, int Page, IReadOnlyList<int> Lines);

/// <summary>A date as far as it is known: always in words, in numbers only as far as the source gives them.</summary>
public sealed record SeedDate(string Text, int? Year, int? Month, int? Day);

/// <summary>A document that facts refer to; its text is not stored.</summary>
/// <param name="Key">The key that places refer to.</param>
/// <param name="Title">The title.</param>
/// <param name="FileName">The name of the file that was hashed.</param>
/// <param name="Sha256">The hash of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Description">A description, in Norwegian Bokmål.</param>
/// <param name="Dated">The date, or null when there is none.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Lines">Number of lines.</param>
/// <param name="PageStarts">First line of each page.</param>
public sealed record DocumentSeed(
    string Key, string Title, string FileName, string Sha256, string Description, DateOnly? Dated, int Pages, int Lines,
    IReadOnlyList<int> PageStarts);

/// <summary>A body that decides or recommends.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Kind"><c>council</c> or <c>city-government</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">The number of members, or null when unknown.</param>
/// <param name="MembersSource">The source of the number.</param>
/// <param name="QuorumReference">Key of the <see cref="LegalReferenceSeed"/> that governs its quorum.</param>
/// <param name="Secretariat">Key of the office that manages its agenda.</param>
public sealed record BodySeed(
    string Key, string Kind, SeedText Name, int? Members, PublicationSeed? MembersSource, string QuorumReference,
    string Secretariat);

/// <summary>The day of a council's constituting meeting.</summary>
/// <param name="From">The day.</param>
/// <param name="IsByLaw">Whether it is the last day that the law allows, because the meeting's own day is unknown or in
/// the future.</param>
public sealed record CouncilPeriodSeed(DateOnly From, bool IsByLaw);

/// <summary>A future meeting.</summary>
/// <param name="Body">Key of the body.</param>
/// <param name="On">The day.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="HandInBy">The last day to hand cases in.</param>
public sealed record MeetingSeed(string Body, DateOnly On, TimeOnly StartsAt, DateOnly HandInBy);

/// <summary>Something published elsewhere, for a period.</summary>
public sealed record PublicationSeed(string Publisher, string Period, Uri Address);

/// <summary>An office with its title.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Kind">A word of the kinds of office.</param>
/// <param name="Title">Its title.</param>
/// <param name="Department">The department that it belongs to, in Norwegian Bokmål.</param>
/// <param name="ValidFrom">First day in force, or null when unknown.</param>
/// <param name="ValidTo">First day no longer in force, or null.</param>
/// <param name="Source">The source of the title, or null when no document of the seeds names it.</param>
/// <param name="DepartmentSource">The source of the department, or null likewise.</param>
public sealed record OfficeSeed(
    string Key, string Kind, SeedText Title, string Department, DateOnly? ValidFrom, DateOnly? ValidTo,
    SeedPlace? Source, SeedPlace? DepartmentSource);

/// <summary>
/// The data on the membership in one arena or twin town. Texts are in Norwegian Bokmål; null means unknown.
/// </summary>
/// <param name="Key">Stable key, unique among arenas and towns.</param>
/// <param name="Number">The number among the arenas, or among the towns, of the document.</param>
/// <param name="Name">The name as in the heading.</param>
/// <param name="OfficialName">The full official name, when it differs from the heading.</param>
/// <param name="OtherNames">Abbreviations and spellings that the document uses.</param>
/// <param name="Kind">A word of the kinds of arena.</param>
/// <param name="ArenaSince">Since when the arena exists.</param>
/// <param name="MemberSince">Since when the municipality is a member.</param>
/// <param name="Through">The organisation through which the municipality is an indirect member.</param>
/// <param name="Offices">Keys of the responsible offices: none, one or several.</param>
/// <param name="ContactUnit">The unit that is the point of contact.</param>
/// <param name="Roles">Roles held in the arena.</param>
/// <param name="FormerRoles">Roles held earlier.</param>
/// <param name="Demands">What membership requires.</param>
/// <param name="NoticePeriod">Notice period for leaving.</param>
/// <param name="Fee">The membership fee.</param>
/// <param name="NextReevaluation">When others next re-evaluate it.</param>
/// <param name="ReevaluationCycle">The re-evaluation cycle, in the register's format (<c>P1Y</c>,
/// <c>R/2020-01-01/P4Y</c>, <c>council-period</c>).</param>
/// <param name="Status">A word of the statuses of membership, at the time of the document.</param>
/// <param name="Recommendation">What the document advises: <c>continue</c>, <c>strengthen</c>, <c>withdraw</c> or
/// <c>join</c>.</param>
/// <param name="Note">Other remarks.</param>
/// <param name="Assessment">The document's assessment.</param>
/// <param name="Sources">The sources by property name (<c>offices</c>, <c>assessment.influence</c>). Every known fact
/// has one.</param>
public sealed record MembershipSeed(
    string Key, int Number, string Name, string? OfficialName, IReadOnlyList<string> OtherNames, string Kind,
    SeedDate? ArenaSince, SeedDate? MemberSince, string? Through, IReadOnlyList<string> Offices, string? ContactUnit,
    IReadOnlyList<string> Roles, IReadOnlyList<string> FormerRoles, string? Demands, string? NoticePeriod, string? Fee,
    SeedDate? NextReevaluation, string? ReevaluationCycle, string Status, string? Recommendation, string? Note,
    AssessmentSeed Assessment,
    IReadOnlyDictionary<string, SeedPlace> Sources);

/// <summary>An assessment by the three criteria; null for a criterion that the document does not mention.</summary>
/// <param name="Participation">Always present, at least as not stated.</param>
/// <param name="LearningOutcome">The learning outcome.</param>
/// <param name="Influence">The influence.</param>
/// <param name="OtherGrounds">Grounds outside the criteria.</param>
public sealed record AssessmentSeed(
    ParticipationSeed Participation, CriterionSeed? LearningOutcome, CriterionSeed? Influence, string? OtherGrounds);

/// <summary>
/// The municipality's participation: <c>active</c>, <c>passive</c> or <c>not-stated</c>, and in words.
/// </summary>
public sealed record ParticipationSeed(string Value, string? Text);

/// <summary>A criterion in words, with a grade only where the document gives one.</summary>
public sealed record CriterionSeed(int? Grade, string Text);

/// <summary>A change that the council has requested or resolved.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Membership">Key of the membership.</param>
/// <param name="Change"><c>join</c> or <c>withdraw</c>; of a mandate also <c>reevaluate</c> or <c>report</c>.</param>
/// <param name="Mandate">The mandate that came first, or null when there is none.</param>
/// <param name="Resolution">The resolution, or null when there is none yet.</param>
public sealed record DecisionSeed(
    string Key, string Membership, string Change, MandateSeed? Mandate, ResolutionSeed? Resolution);

/// <summary>A mandate from the council to the city government.</summary>
/// <param name="Strength"><c>consider</c>, <c>bring-case</c> or <c>do-it</c>; never merged.</param>
/// <param name="Origin">How the mandate was raised, when known.</param>
/// <param name="Body">Key of the body.</param>
/// <param name="Date">Day of the meeting, when known.</param>
/// <param name="Item">Item number, such as 11/20.</param>
/// <param name="Point">Number of the point.</param>
/// <param name="Points">The number of points of the resolution.</param>
/// <param name="Deadline">The deadline, when known.</param>
/// <param name="Summary">A summary in Norwegian Bokmål.</param>
/// <param name="Source">The source.</param>
public sealed record MandateSeed(
    string Strength, OriginSeed? Origin, string Body, DateOnly? Date, string? Item, int? Point, int? Points,
    DateOnly? Deadline, string Summary, SeedPlace Source);

/// <summary>How a mandate was raised, such as interpellation 11.</summary>
public sealed record OriginSeed(string Kind, int Number, string Subject);

/// <summary>A resolution of the council.</summary>
/// <param name="Adopts"><c>join</c> or <c>withdraw</c>.</param>
/// <param name="Body">Key of the body.</param>
/// <param name="Date">Day of the meeting, when known.</param>
/// <param name="Item">Item number, when known.</param>
/// <param name="Point">Number of the point, when known.</param>
/// <param name="Summary">A summary in Norwegian Bokmål.</param>
/// <param name="Source">The source.</param>
public sealed record ResolutionSeed(
    string Adopts, string Body, DateOnly? Date, string? Item, int? Point, string Summary, SeedPlace Source);

/// <summary>A user for signing in in Development: a role, not a person.</summary>
/// <param name="Key">The subject for signing in.</param>
/// <param name="DisplayName">The displayed name, in Norwegian Bokmål.</param>
/// <param name="Roles">Words of the roles.</param>
/// <param name="Offices">Keys of the offices in which they have the roles.</param>
/// <param name="Department">The department they work in, or null.</param>
/// <param name="ValidFrom">First day of the roles.</param>
public sealed record UserSeed(
    string Key, string DisplayName, IReadOnlyList<string> Roles, IReadOnlyList<string> Offices, string? Department,
    DateOnly ValidFrom);

/// <summary>A rule of law or of the municipality that the service refers to.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Kind"><c>law</c> or <c>local-rule</c>.</param>
/// <param name="Law">The short title.</param>
/// <param name="Section">The section, or null for the whole law.</param>
/// <param name="Governs">What it governs, in plain language.</param>
/// <param name="ValidFrom">First day in force, or null when it varies or is unknown.</param>
/// <param name="ValidTo">First day no longer in force, or null.</param>
/// <param name="Note">Other remarks, in Norwegian Bokmål.</param>
/// <param name="Use">Its use, or null: <c>disqualification</c>, <c>disqualification-ruling</c> for the rule on who
/// rules, <c>delegation</c> for the rule by which the city government may decide, <c>screening</c>,
/// <c>withholding</c>.</param>
/// <param name="RaisedFor">The capacity for which it is the ground when a person holds a role in a network:
/// <c>elected</c>, <c>employed</c>, or null.</param>
/// <param name="Reserves">For a rule on delegation, the kinds of arena whose cases the council decides all the same; null
/// for none.</param>
public sealed record LegalReferenceSeed(
    string Key, string Kind, SeedText Law, string? Section, SeedText Governs, DateOnly? ValidFrom, DateOnly? ValidTo,
    string? Note, string? Use = null, string? RaisedFor = null, IReadOnlyList<string>? Reserves = null);

/// <summary>A role that can be held in a network.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Name">The displayed name.</param>
/// <param name="Raises">Whether it raises the question of disqualification automatically.</param>
public sealed record NetworkRoleSeed(string Key, SeedText Name, bool Raises);

/// <summary>A place in the line of those who record a body's rulings on disqualification.</summary>
/// <param name="Body">Key of the body.</param>
/// <param name="Place">The place, from 1.</param>
/// <param name="Role">A word of the roles.</param>
/// <param name="Office">A word of the kinds of office in which they have the role, or null for any.</param>
public sealed record RulingPlaceSeed(string Body, int Place, string Role, string? Office);
