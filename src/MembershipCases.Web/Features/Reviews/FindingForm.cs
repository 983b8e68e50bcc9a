using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>A finding as a person mends it.</summary>
public sealed record FindingForm
{
    /// <summary>The membership that it is about; null when it is new to the register.</summary>
    public Guid? MembershipId { get; init; }

    /// <summary>The name as used here.</summary>
    public string Name { get; init; } = "";

    /// <summary>Other names, one a line.</summary>
    public string? OtherNames { get; init; }

    /// <summary>What sort of arena it is.</summary>
    public ArenaKind? Kind { get; init; }

    /// <summary>Where it stands, when it is new to the register.</summary>
    public MembershipStatus? FirstStatus { get; init; }

    /// <summary>The offices, in the order in which the document names them; null where a name is left out.</summary>
    public IReadOnlyList<Guid?>? Offices { get; init; }

    /// <summary>How the municipality takes part.</summary>
    public Participation Participation { get; init; }

    /// <summary>What the document proposes, asks for or mentions.</summary>
    public StatusRead? Status { get; init; }

    /// <summary>Since when the arena exists.</summary>
    public string? ArenaSince { get; init; }

    /// <summary>Since when the municipality is in it.</summary>
    public string? MemberSince { get; init; }

    /// <summary>Whom the municipality is a member through.</summary>
    public string? Through { get; init; }

    /// <summary>Whether what the council asks for is recorded as a mandate.</summary>
    public bool RecordsMandate { get; init; }

    /// <summary>The form of what is to be written.</summary>
    public static FindingForm Of(FindingText text) => new()
    {
        MembershipId = text.MembershipId,
        Name = text.Name,
        OtherNames = string.Join('\n', text.OtherNames),
        Kind = text.Kind,
        FirstStatus = text.FirstStatus,
        Offices = text.Offices,
        Participation = text.Participation,
        Status = text.Status,
        ArenaSince = text.ArenaSince,
        MemberSince = text.MemberSince,
        Through = text.Through,
        RecordsMandate = text.RecordsMandate,
    };

    /// <summary>What is to be written.</summary>
    public FindingText ToText() => new()
    {
        MembershipId = MembershipId,
        Name = Name.Trim(),
        OtherNames = [
            .. (OtherNames ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase)],
        Kind = Kind,
        FirstStatus = FirstStatus,
        Offices = Offices ?? [],
        Participation = Participation,
        Status = Status,
        ArenaSince = ArenaSince.TrimmedOrNull(),
        MemberSince = MemberSince.TrimmedOrNull(),
        Through = Through.TrimmedOrNull(),
        RecordsMandate = RecordsMandate,
    };
}
