namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of a correction of any record, for one user: what all of them tell.</summary>
public abstract class AnyShownCorrection
{
    private protected AnyShownCorrection(ICorrection of, Disclosure disclosure, IReadOnlyDictionary<Guid, string> people)
    {
        (Id, State, RefusedFor) = (of.Id, of.State, of.RefusedFor);
        (By, OnBehalfOf, At, DecidedBy, DecidedAt) = (of.By, of.OnBehalfOf, of.At, of.DecidedBy, of.DecidedAt);
        (ByName, DecidedByName) = (people.GetValueOrDefault(of.By, ""),
            of.DecidedBy is { } second ? people.GetValueOrDefault(second) : null);
        Reason = disclosure.Required(of.Id, CorrectionForm.Reason, of.Reason);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>Whether it was made, waits or was refused.</summary>
    public CorrectionState State { get; }

    /// <summary>Why it is corrected.</summary>
    public string Reason { get; }

    /// <summary>Who corrected it.</summary>
    public Guid By { get; }

    /// <summary>Their name.</summary>
    public string ByName { get; }

    /// <summary>The principal, when a deputy did.</summary>
    public Guid? OnBehalfOf { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Who confirmed or refused it; null when it needed nobody or waits.</summary>
    public Guid? DecidedBy { get; }

    /// <summary>Their name.</summary>
    public string? DecidedByName { get; }

    /// <summary>When it took effect or was refused.</summary>
    public DateTimeOffset? DecidedAt { get; }

    /// <summary>The reason for the refusal.</summary>
    public string? RefusedFor { get; }

    /// <summary>What it changed, line by line in the reader's language.</summary>
    public abstract IReadOnlyList<CorrectedLine> Lines(Texts texts);
}
