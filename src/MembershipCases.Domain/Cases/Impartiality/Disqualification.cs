namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>The state of a disqualification.</summary>
public enum DisqualificationState
{
    /// <summary>Raised without a ruling yet. Until then the person is treated as disqualified.</summary>
    Raised,

    /// <summary>The person is disqualified in this case.</summary>
    Disqualified,

    /// <summary>The person is not disqualified.</summary>
    Fit,
}

/// <summary>
/// An objection to a person's impartiality in a case (kommuneloven §§ 11-10 and 13-3, forvaltningsloven § 6), and the
/// ruling on it.
/// </summary>
public sealed class Disqualification
{
    private Disqualification()
    {
        Name = Ground = Why = Body = "";
    }

    internal Disqualification(Guid id, Guid caseId, Objection objection, Guid raisedBy, DateTimeOffset at)
    {
        (Id, CaseId, UserId, Name) = (id, caseId, objection.Person.Id, objection.Person.Name);
        (Ground, Why, Body, FactId) = (objection.Ground.Key, objection.Why.Trim(), objection.Body, objection.FactId);
        (RaisedBy, RaisedAt) = (raisedBy, at);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The person concerned.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The person's name at the time.</summary>
    public string Name { get; private set; }

    /// <summary>The key of the legal rule that it is based on.</summary>
    public string Ground { get; private set; }

    /// <summary>The grounds, as the person who raised it stated them.</summary>
    public string Why { get; private set; }

    /// <summary>The body that rules on it.</summary>
    public string Body { get; private set; }

    /// <summary>
    /// The register's fact that raised it automatically, such as a leading role in the network; null when a person
    /// raised it.
    /// </summary>
    public Guid? FactId { get; private set; }

    /// <summary>Who raised it: the person concerned, another, or the service.</summary>
    public Guid RaisedBy { get; private set; }

    /// <summary>When it was raised.</summary>
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>The state.</summary>
    public DisqualificationState State { get; private set; }

    /// <summary>The reason for the ruling; null before it.</summary>
    public string? Ruling { get; private set; }

    /// <summary>Who recorded the ruling.</summary>
    public Guid? RuledBy { get; private set; }

    /// <summary>When the ruling was recorded.</summary>
    public DateTimeOffset? RuledAt { get; private set; }

    /// <summary>The day of the ruling; null before it, and in early records without one.</summary>
    public DateOnly? RuledOn { get; private set; }

    /// <summary>The meeting of the ruling; null when it is not one of the service's.</summary>
    public Guid? MeetingId { get; private set; }

    /// <summary>The key of the rule that the ruling is based on; null before it.</summary>
    public string? Rule { get; private set; }

    /// <summary>Whether it disqualifies the person: until a body has ruled otherwise.</summary>
    public bool IsInForce => State != DisqualificationState.Fit;

    internal void Put(string field, string text)
    {
        if (field == "why") Why = text;
        if (field == "ruling") Ruling = text;
    }

    internal void Decide(Ruling ruling, Guid by, DateTimeOffset at)
    {
        (State, Ruling, Rule) = (ruling.IsDisqualified ? DisqualificationState.Disqualified : DisqualificationState.Fit,
            ruling.Reason.Trim(), ruling.Rule.Key);
        (RuledOn, MeetingId, RuledBy, RuledAt) = (ruling.On, ruling.MeetingId, by, at);
    }
}
