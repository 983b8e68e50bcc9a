using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Reviews.Import;

/// <summary>What a finding will record in the register, as proposed or as corrected.</summary>
public sealed record FindingText
{
    /// <summary>The membership; null when the register has none yet.</summary>
    public Guid? MembershipId { get; init; }

    /// <summary>The name as used by the municipality.</summary>
    public string Name { get; init; } = "";

    /// <summary>Other names and abbreviations.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The kind of arena; null until somebody has chosen.</summary>
    public ArenaKind? Kind { get; init; }

    /// <summary>The status of a membership that is new to the register; not used for an existing one.</summary>
    public MembershipStatus? FirstStatus { get; init; }

    /// <summary>The responsible offices, in the document's order; null for a name that is left out.</summary>
    public IReadOnlyList<Guid?> Offices { get; init; } = [];

    /// <summary>The grade of the municipality's participation.</summary>
    public Participation Participation { get; init; }

    /// <summary>What the document proposes, requests or reports; null when nothing.</summary>
    public StatusRead? Status { get; init; }

    /// <summary>Since when the arena exists, as free text.</summary>
    public string? ArenaSince { get; init; }

    /// <summary>Since when the municipality is a member, as free text.</summary>
    public string? MemberSince { get; init; }

    /// <summary>The organisation through which the municipality is a member.</summary>
    public string? Through { get; init; }

    /// <summary>Whether the council's request is recorded as a mandate.</summary>
    public bool RecordsMandate { get; init; }

    /// <summary>The reason for what the person states and the document does not say; null when there is nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>The strength of the council's request, when the document reports one.</summary>
    public MandateStrength? Strength => Status switch
    {
        StatusRead.JoinRequested => MandateStrength.DoIt,
        StatusRead.ConsiderRequested => MandateStrength.Consider,
        _ => null,
    };

    /// <summary>Compares by value, lists included.</summary>
    public bool Equals(FindingText? other) =>
        other is not null && Single == other.Single && OtherNames.SequenceEqual(other.OtherNames)
            && Chosen.SequenceEqual(other.Chosen);

    /// <inheritdoc/>
    public override int GetHashCode() => Single.GetHashCode();

    /// <summary>The chosen offices without duplicates.</summary>
    public IEnumerable<Guid> Chosen => Offices.OfType<Guid>().Distinct();

    /// <summary>Whether its status is a person's own statement, and not what was read.</summary>
    public bool StatesStatus(FindingRead read) => Status != read.Status?.Value;

    /// <summary>The offices that were not found by what the document says, but chosen by a person.</summary>
    public IEnumerable<Guid> OwnOffices(FindingText proposed) => Chosen.Except(proposed.Chosen);

    /// <summary>The names of the texts in which it differs from another.</summary>
    internal IEnumerable<string> TextsUnlike(FindingText other)
    {
        if (Name != other.Name) yield return "name";
        if (!OtherNames.SequenceEqual(other.OtherNames)) yield return "other-names";
        if (ArenaSince != other.ArenaSince) yield return "arena-since";
        if (MemberSince != other.MemberSince) yield return "member-since";
        if (Through != other.Through) yield return "through";
    }

    private (Guid?, string, ArenaKind?, MembershipStatus?, Participation, StatusRead?,
        (string?, string?, string?, bool, string?)) Single =>
        (MembershipId, Name, Kind, FirstStatus, Participation, Status,
            (ArenaSince, MemberSince, Through, RecordsMandate, Reason));
}
