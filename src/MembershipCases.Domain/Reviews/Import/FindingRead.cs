using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Reviews.Import;

/// <summary>What the reader found about one arena or twin town. Immutable.</summary>
public sealed record FindingRead
{
    /// <summary>The arena's number in the document; null for a twin town.</summary>
    public int? Number { get; init; }

    /// <summary>The name as written.</summary>
    public required Found<string> Name { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<Found<string>> OtherNames { get; init; } = [];

    /// <summary>The responsible offices as written.</summary>
    public IReadOnlyList<Found<string>> Responsible { get; init; } = [];

    /// <summary>Whether the municipality participates actively.</summary>
    public Found<ParticipationRead>? Participation { get; init; }

    /// <summary>What is proposed, requested or decided.</summary>
    public Found<StatusRead>? Status { get; init; }

    /// <summary>Since when the arena exists.</summary>
    public Found<string>? ArenaSince { get; init; }

    /// <summary>Since when the municipality is a member.</summary>
    public Found<string>? MemberSince { get; init; }

    /// <summary>The organisation through which the municipality is a member.</summary>
    public Found<string>? Through { get; init; }

    /// <summary>The lines that describe it.</summary>
    public LineSpan Lines { get; init; }

    /// <summary>From 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Doubts for a person to settle.</summary>
    public IReadOnlyList<ReviewQuestion> Questions { get; init; } = [];

    /// <summary>Whether it is a twin town.</summary>
    public bool IsTwinTown => Number is null;

    /// <summary>All findings of a document, arenas first.</summary>
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
