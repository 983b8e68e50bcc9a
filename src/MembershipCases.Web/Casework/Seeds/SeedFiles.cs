using System.Text.Json;

namespace MembershipCases.Web.Casework.Seeds;

/// <summary>
/// All that <c>seeds/</c> holds: what a new service starts with. A word (kind, status, role and so on) is a value of
/// the domain's enum in lower case with hyphens. The records of all files share this file, since one is unreadable
/// without the others.
/// </summary>
/// <param name="Documents">From <c>documents.json</c>.</param>
/// <param name="Bodies">From <c>bodies.json</c>.</param>
/// <param name="CouncilPeriods">From <c>council-periods.json</c>.</param>
/// <param name="Meetings">From <c>meetings.json</c>.</param>
/// <param name="Offices">From <c>offices.json</c>.</param>
/// <param name="Memberships">From <c>memberships.json</c>, in the order of the review.</param>
/// <param name="TwinTowns">From <c>twin-towns.json</c>, in the order of the review.</param>
/// <param name="Decisions">From <c>decisions.json</c>.</param>
/// <param name="Users">From <c>users.json</c>; for Development alone.</param>
/// <param name="LegalReferences">From <c>legal-references.json</c>.</param>
/// <param name="NetworkRoles">From <c>network-roles.json</c>.</param>
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
    IReadOnlyList<NetworkRoleSeed> NetworkRoles)
{
    /// <summary>Where the files lie beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    private static readonly JsonSerializerOptions Strict = new(
        JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads every file of the folder; null is <see cref="Folder"/>.</summary>
    /// <exception cref="InvalidDataException">A file has an unknown, missing, doubled or wrongly null property; the
    /// message names file and place.</exception>
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
        Rows<NetworkRoleSeed>(folder, "network-roles.json"));

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
/// <param name="Page">Page of the first line, counted from 1.</param>
/// <param name="Lines">First and last line, counted from 1.</param>
public sealed record SeedPlace(string Document, int Page, IReadOnlyList<int> Lines);

/// <summary>A time as far as it is known: always in words, in figures only as far as the source goes.</summary>
public sealed record SeedDate(string Text, int? Year, int? Month, int? Day);

/// <summary>A document that facts point to; its text is not kept.</summary>
/// <param name="Key">What places call it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="FileName">Name of the file that the hash is of.</param>
/// <param name="Sha256">Hash of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Description">What it is, in bokmål.</param>
/// <param name="Dated">Its date, or null when it tells none.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Lines">Number of lines.</param>
/// <param name="PageStarts">First line of each page.</param>
public sealed record DocumentSeed(
    string Key, string Title, string FileName, string Sha256, string Description, DateOnly? Dated, int Pages, int Lines,
    IReadOnlyList<int> PageStarts);

/// <summary>A body that decides or recommends.</summary>
/// <param name="Key">Stable short name.</param>
/// <param name="Kind"><c>council</c> or <c>city-government</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">How many it has, or null when not known.</param>
/// <param name="MembersSource">Where the number is from.</param>
/// <param name="QuorumReference">Key of the <see cref="LegalReferenceSeed"/> that governs its quorum.</param>
/// <param name="Secretariat">Key of the office that keeps its agenda.</param>
public sealed record BodySeed(
    string Key, string Kind, SeedText Name, int? Members, PublicationSeed? MembersSource, string QuorumReference,
    string Secretariat);

/// <summary>The day on which a council constituted itself.</summary>
/// <param name="From">The day.</param>
/// <param name="IsByLaw">Whether it is the last day that the law allows, since the meeting's own day is not known or
/// has not come.</param>
public sealed record CouncilPeriodSeed(DateOnly From, bool IsByLaw);

/// <summary>A meeting to come.</summary>
/// <param name="Body">Key of the body.</param>
/// <param name="On">The day.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="HandInBy">The last day to hand cases in.</param>
public sealed record MeetingSeed(string Body, DateOnly On, TimeOnly StartsAt, DateOnly HandInBy);

/// <summary>Something published elsewhere, for a period.</summary>
public sealed record PublicationSeed(string Publisher, string Period, Uri Address);

/// <summary>An office with its title.</summary>
/// <param name="Key">Stable short name.</param>
/// <param name="Kind">A word of the kinds of office.</param>
/// <param name="Title">Its title.</param>
/// <param name="Department">The department behind it, in bokmål.</param>
/// <param name="ValidFrom">First day in force, or null when not known.</param>
/// <param name="ValidTo">First day no longer in force, or null.</param>
/// <param name="Source">Where its title is named, or null when no document of the seeds names it.</param>
/// <param name="DepartmentSource">Where its department is named, likewise.</param>
public sealed record OfficeSeed(
    string Key, string Kind, SeedText Title, string Department, DateOnly? ValidFrom, DateOnly? ValidTo,
    SeedPlace? Source, SeedPlace? DepartmentSource);

/// <summary>What is said of the tie to one arena or twin town. Texts are bokmål; null is what is not known.</summary>
/// <param name="Key">Stable short name, unique over arenas and towns.</param>
/// <param name="Number">Place among the arenas, or among the towns, of the document.</param>
/// <param name="Name">As in the heading.</param>
/// <param name="OfficialName">Its full name, when the heading is not that alone.</param>
/// <param name="OtherNames">Abbreviations and spellings that the document uses.</param>
/// <param name="Kind">A word of the kinds of arena.</param>
/// <param name="ArenaSince">Since when the arena exists.</param>
/// <param name="MemberSince">Since when the municipality is in it.</param>
/// <param name="Through">Through whom, when the membership is indirect.</param>
/// <param name="Offices">Keys of the offices that answer for it: none, one or several.</param>
/// <param name="ContactUnit">The unit that keeps contact.</param>
/// <param name="Roles">Roles held in it.</param>
/// <param name="FormerRoles">Roles held before.</param>
/// <param name="Demands">What membership demands.</param>
/// <param name="NoticePeriod">Notice period for leaving.</param>
/// <param name="Fee">What it costs.</param>
/// <param name="NextReevaluation">When others re-evaluate it next.</param>
/// <param name="ReevaluationCycle">How often, as the register writes it (<c>P1Y</c>, <c>R/2020-01-01/P4Y</c>,
/// <c>council-period</c>).</param>
/// <param name="Status">A word of the statuses of membership, as at the document's time.</param>
/// <param name="Recommendation">What the document advises: <c>continue</c>, <c>strengthen</c>, <c>withdraw</c> or
/// <c>join</c>.</param>
/// <param name="Note">What else a reader should know.</param>
/// <param name="Assessment">How the document judges it.</param>
/// <param name="Sources">By name of property (<c>offices</c>, <c>assessment.influence</c>): where it stands. Every
/// known fact has one.</param>
public sealed record MembershipSeed(
    string Key, int Number, string Name, string? OfficialName, IReadOnlyList<string> OtherNames, string Kind,
    SeedDate? ArenaSince, SeedDate? MemberSince, string? Through, IReadOnlyList<string> Offices, string? ContactUnit,
    IReadOnlyList<string> Roles, IReadOnlyList<string> FormerRoles, string? Demands, string? NoticePeriod, string? Fee,
    SeedDate? NextReevaluation, string? ReevaluationCycle, string Status, string? Recommendation, string? Note,
    AssessmentSeed Assessment,
    IReadOnlyDictionary<string, SeedPlace> Sources);

/// <summary>A judgement on the three criteria; a criterion that the document is silent about is null.</summary>
/// <param name="Participation">Always there, if only as not stated.</param>
/// <param name="LearningOutcome">What is learnt.</param>
/// <param name="Influence">What can be influenced.</param>
/// <param name="OtherGrounds">Grounds outside the criteria.</param>
public sealed record AssessmentSeed(
    ParticipationSeed Participation, CriterionSeed? LearningOutcome, CriterionSeed? Influence, string? OtherGrounds);

/// <summary>How the municipality takes part: <c>active</c>, <c>passive</c> or <c>not-stated</c>, and how.</summary>
public sealed record ParticipationSeed(string Value, string? Text);

/// <summary>A criterion in words; graded only where the document grades.</summary>
public sealed record CriterionSeed(int? Grade, string Text);

/// <summary>A change that the council has asked for or resolved.</summary>
/// <param name="Key">Stable short name.</param>
/// <param name="Membership">Key of the membership.</param>
/// <param name="Change"><c>join</c> or <c>withdraw</c>.</param>
/// <param name="Mandate">What was asked for first, or null when nothing is told of that.</param>
/// <param name="Resolution">What was resolved, or null when nothing is yet.</param>
public sealed record DecisionSeed(
    string Key, string Membership, string Change, MandateSeed? Mandate, ResolutionSeed? Resolution);

/// <summary>What the council asked the city government to do.</summary>
/// <param name="Strength"><c>consider</c>, <c>bring-case</c> or <c>do-it</c>; never merged.</param>
/// <param name="Origin">What it arose from, when told.</param>
/// <param name="Body">Key of the body.</param>
/// <param name="Date">Day of the meeting, when told.</param>
/// <param name="Item">Item number, such as 11/20.</param>
/// <param name="Point">Number of the point.</param>
/// <param name="Points">How many points the resolution had.</param>
/// <param name="Deadline">Deadline, when told.</param>
/// <param name="Summary">What it says, retold in bokmål.</param>
/// <param name="Source">Where it stands.</param>
public sealed record MandateSeed(
    string Strength, OriginSeed? Origin, string Body, DateOnly? Date, string? Item, int? Point, int? Points,
    DateOnly? Deadline, string Summary, SeedPlace Source);

/// <summary>What a mandate arose from, such as interpellation 11.</summary>
public sealed record OriginSeed(string Kind, int Number, string Subject);

/// <summary>What the council resolved.</summary>
/// <param name="Adopts"><c>join</c> or <c>withdraw</c>.</param>
/// <param name="Body">Key of the body.</param>
/// <param name="Date">Day of the meeting, when told.</param>
/// <param name="Item">Item number, when told.</param>
/// <param name="Point">Number of the point, when told.</param>
/// <param name="Summary">What it says, retold in bokmål.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ResolutionSeed(
    string Adopts, string Body, DateOnly? Date, string? Item, int? Point, string Summary, SeedPlace Source);

/// <summary>Someone to sign in as in Development: a role, not a person.</summary>
/// <param name="Key">The subject they sign in as.</param>
/// <param name="DisplayName">Name as shown, in bokmål.</param>
/// <param name="Roles">Words of the roles.</param>
/// <param name="Offices">Keys of the offices that they have the roles for.</param>
/// <param name="Department">The department they work in, or null.</param>
/// <param name="ValidFrom">First day of the roles.</param>
public sealed record UserSeed(
    string Key, string DisplayName, IReadOnlyList<string> Roles, IReadOnlyList<string> Offices, string? Department,
    DateOnly ValidFrom);

/// <summary>A rule of law, or of the municipality's own, that the service points to.</summary>
/// <param name="Key">Stable short name.</param>
/// <param name="Kind"><c>law</c> or <c>local-rule</c>.</param>
/// <param name="Law">Its short title.</param>
/// <param name="Section">The section, or null for the whole.</param>
/// <param name="Governs">What it governs, in our words.</param>
/// <param name="ValidFrom">First day in force, or null when it is not the same everywhere or not known.</param>
/// <param name="ValidTo">First day no longer in force, or null.</param>
/// <param name="Note">What else to know, in bokmål.</param>
/// <param name="Use">What it is used for, or null: <c>disqualification</c>, <c>disqualification-ruling</c> for the rule
/// of who rules, <c>screening</c>, <c>withholding</c>.</param>
/// <param name="RaisedFor">For whom it is the ground when they hold a role in a network: <c>elected</c>,
/// <c>employed</c>, or null.</param>
public sealed record LegalReferenceSeed(
    string Key, string Kind, SeedText Law, string? Section, SeedText Governs, DateOnly? ValidFrom, DateOnly? ValidTo,
    string? Note, string? Use = null, string? RaisedFor = null);

/// <summary>A role that can be held in a network.</summary>
/// <param name="Key">Stable short name.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Raises">Whether it raises the question of disqualification by itself.</param>
public sealed record NetworkRoleSeed(string Key, SeedText Name, bool Raises);
