namespace MembershipCases.Domain.Cases;

/// <summary>Where a question of disqualification stands.</summary>
public enum DisqualificationState
{
    /// <summary>It was raised and waits for a ruling. Until then the person is kept out.</summary>
    Raised,

    /// <summary>The person is disqualified in this case.</summary>
    Disqualified,

    /// <summary>The person is not.</summary>
    Fit,
}

/// <summary>A question of whether somebody may take part in a case (kommuneloven §§ 11-10 and 13-3, forvaltningsloven § 6), and how it was ruled.</summary>
public sealed class Disqualification
{
    private Disqualification()
    {
        Name = Ground = Why = "";
    }

    internal Disqualification(Guid id, Guid caseId, Guid userId, string name, string ground, string why, Guid raisedBy, DateTimeOffset at) =>
        (Id, CaseId, UserId, Name, Ground, Why, RaisedBy, RaisedAt) = (id, caseId, userId, name, ground, why, raisedBy, at);

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

    /// <summary>Who raised it; the person themselves, or another.</summary>
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

    /// <summary>Whether it keeps the person out of the case.</summary>
    public bool Bars => State != DisqualificationState.Fit;

    internal void Put(string field, string text)
    {
        if (field == "why") Why = text;
        if (field == "ruling") Ruling = text;
    }

    internal void WithholdReasons() => (Why, Ruling) = ("", null);

    internal void Rule(bool isDisqualified, string ruling, Guid by, DateTimeOffset at) =>
        (State, Ruling, RuledBy, RuledAt) = (isDisqualified ? DisqualificationState.Disqualified : DisqualificationState.Fit, ruling, by, at);
}
