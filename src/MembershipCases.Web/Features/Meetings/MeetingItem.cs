using MembershipCases.Domain.Cases;
using MembershipCases.Domain.Process;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A case on the agenda.</summary>
public sealed record MeetingItem
{
    /// <summary>The case.</summary>
    public required MembershipCase Case { get; init; }

    /// <summary>Its step that the meeting is to end.</summary>
    public required Step Step { get; init; }

    /// <summary>What the step is called.</summary>
    public required string StepName { get; init; }

    /// <summary>The item's number.</summary>
    public required string ItemNumber { get; init; }

    /// <summary>How the step can end in this case.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>The points that were prepared for the body.</summary>
    public required IReadOnlyList<string> Proposed { get; init; }

    /// <summary>What the body recommended, once recorded.</summary>
    public Recommendation? Recommendation { get; init; }

    /// <summary>What the body resolved, once recorded.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>Whether the body makes a resolution: the council, or the city government on delegated authority.</summary>
    public bool IsResolution => Step.Kind == StepKind.Resolve || IsDelegated;

    /// <summary>Whether the city government decides on delegated authority.</summary>
    public bool IsDelegated => Case.DecidingBody == DecidingBody.CityGovernment;
}
