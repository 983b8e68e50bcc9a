namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of a correction of any record, for one user.</summary>
public interface IShownCorrection
{
    /// <summary>Time-ordered id.</summary>
    Guid Id { get; }

    /// <summary>Whether it was made, waits or was refused.</summary>
    CorrectionState State { get; }

    /// <summary>Why it is corrected.</summary>
    string Reason { get; }

    /// <summary>The name of whoever corrected it.</summary>
    string ByName { get; }

    /// <summary>When.</summary>
    DateTimeOffset At { get; }

    /// <summary>The name of whoever confirmed or refused it; null when it needed nobody or waits.</summary>
    string? DecidedByName { get; }

    /// <summary>When it took effect or was refused.</summary>
    DateTimeOffset? DecidedAt { get; }

    /// <summary>The reason for the refusal.</summary>
    string? RefusedFor { get; }

    /// <summary>What it changed, line by line in the reader's language.</summary>
    IReadOnlyList<CorrectedLine> Lines(Texts texts);
}
