namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of a disqualification. Its free texts are papers.</summary>
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

    /// <summary>The case.</summary>
    public Guid CaseId { get; }

    /// <summary>The person concerned.</summary>
    public Guid UserId { get; }

    /// <summary>The person's name at the time.</summary>
    public string Name { get; }

    /// <summary>The key of the legal rule that it is based on.</summary>
    public string Ground { get; }

    /// <summary>The grounds, as the person who raised it stated them; empty when withheld.</summary>
    public string Why { get; }

    /// <summary>The body that rules on it.</summary>
    public string Body { get; }

    /// <summary>
    /// The register's fact that raised it automatically, such as a leading role in the network; null when a person
    /// raised it.
    /// </summary>
    public Guid? FactId { get; }

    /// <summary>Who raised it: the person concerned, another, or the service.</summary>
    public Guid RaisedBy { get; }

    /// <summary>When it was raised.</summary>
    public DateTimeOffset RaisedAt { get; }

    /// <summary>The state.</summary>
    public DisqualificationState State { get; }

    /// <summary>The reason for the ruling; null before it, and when withheld.</summary>
    public string? Ruling { get; }

    /// <summary>Who recorded the ruling.</summary>
    public Guid? RuledBy { get; }

    /// <summary>When the ruling was recorded.</summary>
    public DateTimeOffset? RuledAt { get; }

    /// <summary>The day of the ruling; null before it, and in early records without one.</summary>
    public DateOnly? RuledOn { get; }

    /// <summary>The meeting of the ruling; null when it is not one of the service's.</summary>
    public Guid? MeetingId { get; }

    /// <summary>The key of the rule that the ruling is based on; null before it.</summary>
    public string? Rule { get; }

    /// <summary>Whether it disqualifies the person.</summary>
    public bool Bars { get; }
}
