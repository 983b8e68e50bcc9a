namespace MembershipCases.Web.Casework.Shown;

/// <summary>A question of disqualification, as it is shown. What was written of it is a paper.</summary>
public sealed class ShownDisqualification
{
    internal ShownDisqualification(Disqualification of, Disclosure disclosure)
    {
        (Id, CaseId, UserId, Name, Ground) = (of.Id, of.CaseId, of.UserId, of.Name, of.Ground);
        Why = disclosure.Paper(of.Id, "why", of.Why) ?? "";
        (Body, FactId, RaisedBy, RaisedAt, State) = (of.Body, of.FactId, of.RaisedBy, of.RaisedAt, of.State);
        Ruling = disclosure.Paper(of.Id, "ruling", of.Ruling);
        (RuledBy, RuledAt, RuledOn, MeetingId, Rule, Bars) = (of.RuledBy, of.RuledAt, of.RuledOn, of.MeetingId, of.Rule,
            of.IsInForce);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>In which case.</summary>
    public Guid CaseId { get; }

    /// <summary>Whom it is about.</summary>
    public Guid UserId { get; }

    /// <summary>Their name then.</summary>
    public string Name { get; }

    /// <summary>Key of the rule of law that it rests on.</summary>
    public string Ground { get; }

    /// <summary>What it is about, in the words of whoever raised it; empty where that is withheld.</summary>
    public string Why { get; }

    /// <summary>The body that rules on it.</summary>
    public string Body { get; }

    /// <summary>
    /// The fact of the register that raised it by itself, such as that they lead the network; null when a person raised
    /// it.
    /// </summary>
    public Guid? FactId { get; }

    /// <summary>Who raised it; the person themselves, another, or the service.</summary>
    public Guid RaisedBy { get; }

    /// <summary>When.</summary>
    public DateTimeOffset RaisedAt { get; }

    /// <summary>Where it stands.</summary>
    public DisqualificationState State { get; }

    /// <summary>The ruling's reason; null before it, and where it is withheld.</summary>
    public string? Ruling { get; }

    /// <summary>Who recorded the ruling.</summary>
    public Guid? RuledBy { get; }

    /// <summary>When.</summary>
    public DateTimeOffset? RuledAt { get; }

    /// <summary>The day on which the body ruled; null before, and where an early record does not say.</summary>
    public DateOnly? RuledOn { get; }

    /// <summary>The meeting in which it ruled; null when it was none of the service's.</summary>
    public Guid? MeetingId { get; }

    /// <summary>Key of the rule that the ruling rests on; null before it.</summary>
    public string? Rule { get; }

    /// <summary>Whether it keeps the person out of the case.</summary>
    public bool Bars { get; }
}
