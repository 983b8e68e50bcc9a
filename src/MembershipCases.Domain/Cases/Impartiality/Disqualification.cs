namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>Where a disqualification stands.</summary>
public enum DisqualificationState
{
    /// <summary>It was raised and waits for a ruling. Until then the person is treated as disqualified.</summary>
    Raised,

    /// <summary>The person is disqualified in this case.</summary>
    Disqualified,

    /// <summary>The person is not.</summary>
    Fit,
}

/// <summary>
/// An objection that was raised to somebody taking part in a case (kommuneloven §§ 11-10 and 13-3, forvaltningsloven §
/// 6), and how it was ruled on.
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

    /// <summary>In which case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>Whom it is about.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Their name then.</summary>
    public string Name { get; private set; }

    /// <summary>Key of the rule of law that it rests on.</summary>
    public string Ground { get; private set; }

    /// <summary>What it is about, in the words of whoever raised it.</summary>
    public string Why { get; private set; }

    /// <summary>The body that rules on it.</summary>
    public string Body { get; private set; }

    /// <summary>
    /// The fact of the register that raised it by itself, such as that they lead the network; null when a person raised
    /// it.
    /// </summary>
    public Guid? FactId { get; private set; }

    /// <summary>Who raised it; the person themselves, another, or the service.</summary>
    public Guid RaisedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public DisqualificationState State { get; private set; }

    /// <summary>The ruling's reason; null before it.</summary>
    public string? Ruling { get; private set; }

    /// <summary>Who recorded the ruling.</summary>
    public Guid? RuledBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? RuledAt { get; private set; }

    /// <summary>The day on which the body ruled; null before, and where an early record does not tell.</summary>
    public DateOnly? RuledOn { get; private set; }

    /// <summary>The meeting in which it ruled; null when it was none of the service's.</summary>
    public Guid? MeetingId { get; private set; }

    /// <summary>Key of the rule that the ruling rests on; null before it.</summary>
    public string? Rule { get; private set; }

    /// <summary>Whether the person is disqualified by it: until a body has ruled that they are not.</summary>
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
