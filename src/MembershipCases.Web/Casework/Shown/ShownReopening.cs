namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of the reopening of a case. It is never withheld; its reason can be screened.</summary>
public sealed class ShownReopening
{
    internal ShownReopening(Reopening of, Disclosure disclosure, IReadOnlyDictionary<Guid, string> people)
    {
        (Id, Outcome, EndedAt, By, OnBehalfOf, At) = (of.Id, of.Outcome, of.EndedAt, of.By, of.OnBehalfOf, of.At);
        (DecidedBy, DecidedAt, RefusedFor) = (of.DecidedBy, of.DecidedAt, of.RefusedFor);
        (IsWaiting, IsMade) = (of.IsWaiting, of.IsMade);
        (ByName, DecidedByName) = (people.GetValueOrDefault(of.By, ""),
            of.DecidedBy is { } second ? people.GetValueOrDefault(second) : null);
        Reason = disclosure.Required(of.Id, TextsOfParts.Reason, of.Reason);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>How the case had ended.</summary>
    public string Outcome { get; }

    /// <summary>When it had ended.</summary>
    public DateTimeOffset EndedAt { get; }

    /// <summary>Why it is reopened.</summary>
    public string Reason { get; }

    /// <summary>Who asked for it.</summary>
    public Guid By { get; }

    /// <summary>Their name.</summary>
    public string ByName { get; }

    /// <summary>The principal, when a deputy did.</summary>
    public Guid? OnBehalfOf { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Who confirmed or refused it; null while it waits.</summary>
    public Guid? DecidedBy { get; }

    /// <summary>Their name.</summary>
    public string? DecidedByName { get; }

    /// <summary>When the case was reopened, or that was refused.</summary>
    public DateTimeOffset? DecidedAt { get; }

    /// <summary>Why it was refused.</summary>
    public string? RefusedFor { get; }

    /// <summary>Whether it waits for a second person.</summary>
    public bool IsWaiting { get; }

    /// <summary>Whether the case was reopened by it.</summary>
    public bool IsMade { get; }
}
