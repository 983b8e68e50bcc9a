namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>What recommendations and resolutions have in common: a body's treatment of the case in a meeting.</summary>
internal interface IDecision
{
    /// <summary>The body.</summary>
    string Body { get; }

    /// <summary>The meeting.</summary>
    Guid MeetingId { get; }

    /// <summary>The day of the meeting; null when it was not kept.</summary>
    DateOnly? HeldOn { get; }

    /// <summary>The outcome of the treatment.</summary>
    string Outcome { get; }

    /// <summary>When it was recorded.</summary>
    DateTimeOffset RecordedAt { get; }

    /// <summary>When it was undone, so that it no longer counts; null unless it was.</summary>
    DateTimeOffset? UndoneAt { get; }
}
