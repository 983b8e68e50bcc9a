using System.Text.Json.Serialization;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Reviews.Import;

/// <summary>A finding is to be imported. Texts are named, but not repeated, since the document may be screened.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Number">The finding's number in it.</param>
/// <param name="Choices">The choices that differ from the proposal; omitted when none does.</param>
/// <param name="Texts">The names of the texts that differ from the proposal; omitted when none does.</param>
[EventName("finding.confirmed")]
internal sealed record FindingConfirmed(
    Guid DocumentId,
    int Number,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FindingChoices? Choices,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Texts)
        : HistoryEvent<FindingConfirmed.Proposed>
{
    internal sealed record Proposed(FindingChoices Choices);
}

/// <summary>The choices of a finding in which two versions of it differ; the others are omitted.</summary>
internal sealed record FindingChoices(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? MembershipId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ArenaKind? Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MembershipStatus? FirstStatus,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Guid>? Offices,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Participation? Participation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] StatusRead? Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? RecordsMandate)
{
    /// <summary>The choices of one version, as far as they differ from the other's.</summary>
    public static FindingChoices Of(FindingText text, FindingText other) => new(
        text.MembershipId == other.MembershipId ? null : text.MembershipId,
        text.Kind == other.Kind ? null : text.Kind,
        text.FirstStatus == other.FirstStatus ? null : text.FirstStatus,
        text.Chosen.SequenceEqual(other.Chosen) ? null : [.. text.Chosen],
        text.Participation == other.Participation ? null : text.Participation,
        text.Status == other.Status ? null : text.Status,
        text.RecordsMandate == other.RecordsMandate ? null : text.RecordsMandate);
}

/// <summary>A finding is not to be imported.</summary>
[EventName("finding.left-out")]
internal sealed record FindingLeftOut(Guid DocumentId, int Number) : HistoryEvent;

/// <summary>The decision on a finding is withdrawn.</summary>
[EventName("finding.reopened")]
internal sealed record FindingReopened(Guid DocumentId, int Number) : HistoryEvent;

/// <summary>A confirmed finding is in the register.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Number">The finding's number in it.</param>
/// <param name="MembershipId">The membership.</param>
/// <param name="Waiting">The kinds of the facts that wait for those who maintain the membership.</param>
[EventName("finding.imported")]
internal sealed record FindingImported(Guid DocumentId, int Number, Guid MembershipId, IReadOnlyList<string> Waiting)
    : HistoryEvent;

/// <summary>Facts that waited are confirmed by somebody who maintains the membership.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Number">The finding's number in it.</param>
/// <param name="Facts">The kinds of the facts.</param>
[EventName("finding.facts-confirmed")]
internal sealed record WaitingFactsConfirmed(Guid DocumentId, int Number, IReadOnlyList<string> Facts) : HistoryEvent;
