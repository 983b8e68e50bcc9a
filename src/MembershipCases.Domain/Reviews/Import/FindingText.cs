using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Reviews.Import;

/// <summary>What is to go into the register of one finding: as proposed, or as a person mended it.</summary>
public sealed record FindingText
{
    /// <summary>The membership it is about; null when the register has none yet.</summary>
    public Guid? MembershipId { get; init; }

    /// <summary>The name as used here.</summary>
    public string Name { get; init; } = "";

    /// <summary>Other names and abbreviations.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>What sort of arena it is; null when nobody has said so yet.</summary>
    public ArenaKind? Kind { get; init; }

    /// <summary>Where a membership that is new to the register stands; not used for one that is known.</summary>
    public MembershipStatus? FirstStatus { get; init; }

    /// <summary>
    /// The offices that answer for it, in the order in which the document names them; null where a name is left out.
    /// </summary>
    public IReadOnlyList<Guid?> Offices { get; init; } = [];

    /// <summary>How the municipality takes part.</summary>
    public Participation Participation { get; init; }

    /// <summary>What the document proposes, asks or tells of; null when nothing.</summary>
    public StatusRead? Status { get; init; }

    /// <summary>Since when the arena exists, in words.</summary>
    public string? ArenaSince { get; init; }

    /// <summary>Since when the municipality is in it, in words.</summary>
    public string? MemberSince { get; init; }

    /// <summary>Whom the municipality is a member through.</summary>
    public string? Through { get; init; }

    /// <summary>Whether what the council asks for is recorded as a mandate.</summary>
    public bool RecordsMandate { get; init; }

    /// <summary>How strongly the council has spoken, when the document tells that it asked for something.</summary>
    public MandateStrength? Strength => Status switch
    {
        StatusRead.JoinRequested => MandateStrength.DoIt,
        StatusRead.ConsiderRequested => MandateStrength.Consider,
        _ => null,
    };

    /// <summary>Whether both say the same.</summary>
    public bool Equals(FindingText? other) =>
        other is not null && Single == other.Single && OtherNames.SequenceEqual(other.OtherNames)
            && Chosen.SequenceEqual(other.Chosen);

    /// <inheritdoc/>
    public override int GetHashCode() => Single.GetHashCode();

    /// <summary>The offices that were chosen, none twice.</summary>
    public IEnumerable<Guid> Chosen => Offices.OfType<Guid>().Distinct();

    private (Guid?, string, ArenaKind?, MembershipStatus?, Participation, StatusRead?,
        (string?, string?, string?, bool)) Single =>
        (MembershipId, Name, Kind, FirstStatus, Participation, Status,
            (ArenaSince, MemberSince, Through, RecordsMandate));
}
