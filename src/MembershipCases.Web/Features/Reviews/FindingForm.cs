using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>The form that corrects a finding.</summary>
public sealed record FindingForm
{
    /// <summary>The membership; null when it is new to the register.</summary>
    public Guid? MembershipId { get; init; }

    /// <summary>The name as used by the municipality.</summary>
    public string Name { get; init; } = "";

    /// <summary>Other names, one per line.</summary>
    public string? OtherNames { get; init; }

    /// <summary>The kind of arena.</summary>
    public ArenaKind? Kind { get; init; }

    /// <summary>The status of a new membership.</summary>
    public MembershipStatus? FirstStatus { get; init; }

    /// <summary>The responsible offices, in the document's order; null for a name that is left out.</summary>
    public IReadOnlyList<Guid?>? Offices { get; init; }

    /// <summary>The participation.</summary>
    public Participation Participation { get; init; }

    /// <summary>What the document proposes, requests or reports.</summary>
    public StatusRead? Status { get; init; }

    /// <summary>Since when the arena exists.</summary>
    public string? ArenaSince { get; init; }

    /// <summary>Since when the municipality is a member.</summary>
    public string? MemberSince { get; init; }

    /// <summary>The organisation through which the municipality is a member.</summary>
    public string? Through { get; init; }

    /// <summary>Whether the council's request is recorded as a mandate.</summary>
    public bool RecordsMandate { get; init; }

    /// <summary>The reason for what is stated here and not in the document.</summary>
    public string? Reason { get; init; }

    /// <summary>Creates the form from what will be recorded.</summary>
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
        Reason = text.Reason,
    };

    /// <summary>What will be recorded.</summary>
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
        Reason = Reason.TrimmedOrNull(),
    };
}
