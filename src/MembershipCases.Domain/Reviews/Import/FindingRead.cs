using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Reviews.Import;

/// <summary>What the reader found of one arena or twin town: what a person decides about. It never changes.</summary>
public sealed record FindingRead
{
    /// <summary>The arena's number in the document; null for a twin town.</summary>
    public int? Number { get; init; }

    /// <summary>Its name as written.</summary>
    public required Found<string> Name { get; init; }

    /// <summary>Its other names.</summary>
    public IReadOnlyList<Found<string>> OtherNames { get; init; } = [];

    /// <summary>Offices as written.</summary>
    public IReadOnlyList<Found<string>> Responsible { get; init; } = [];

    /// <summary>Whether the municipality takes an active part.</summary>
    public Found<ParticipationRead>? Participation { get; init; }

    /// <summary>What is proposed, asked or decided.</summary>
    public Found<StatusRead>? Status { get; init; }

    /// <summary>Since when the arena exists.</summary>
    public Found<string>? ArenaSince { get; init; }

    /// <summary>Since when the municipality is in it.</summary>
    public Found<string>? MemberSince { get; init; }

    /// <summary>Whom the municipality is a member through.</summary>
    public Found<string>? Through { get; init; }

    /// <summary>The lines that tell of it.</summary>
    public LineSpan Lines { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What a person should look at.</summary>
    public IReadOnlyList<ReviewQuestion> Questions { get; init; } = [];

    /// <summary>Whether it is a twin town.</summary>
    public bool IsTwinTown => Number is null;

    /// <summary>Everything found in a document, arenas first.</summary>
    public static IEnumerable<FindingRead> All(ReviewFindings findings) =>
        findings.Arenas.Select(Of).Concat(findings.TwinTowns.Select(Of));

    private static FindingRead Of(ArenaFinding arena) => new()
    {
        Number = arena.Number,
        Name = arena.Heading,
        OtherNames = arena.OtherNames,
        Responsible = arena.Responsible,
        Participation = arena.Participation,
        Status = arena.Status,
        ArenaSince = arena.ArenaSince,
        MemberSince = arena.MemberSince,
        Through = arena.Through,
        Lines = arena.Lines,
        Confidence = arena.Confidence,
        Questions = arena.Questions,
    };

    private static FindingRead Of(TwinTownFinding town) => new()
    {
        Name = town.Name,
        OtherNames = [.. town.OtherNames.Select(name => new Found<string>(name, town.Name.Quote))],
        Responsible = town.Responsible,
        Status = town.Status,
        MemberSince = town.Since,
        Lines = town.Name.Quote.Lines,
        Confidence = town.Confidence,
        Questions = town.Questions,
    };
}
