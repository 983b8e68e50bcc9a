namespace MembershipCases.Domain.Register;

/// <summary>What a fact is about.</summary>
public enum FactKind
{
    /// <summary>The arena's name as used here.</summary>
    Name,

    /// <summary>Its official name.</summary>
    OfficialName,

    /// <summary>Another name or an abbreviation; there may be several.</summary>
    OtherName,

    /// <summary>What sort of arena it is: an <see cref="ArenaKind"/>.</summary>
    ArenaKind,

    /// <summary>Since when the arena exists, in words; often only a year is known.</summary>
    ArenaSince,

    /// <summary>Since when the municipality is in it, in words.</summary>
    MemberSince,

    /// <summary>Through whom, when the membership is indirect.</summary>
    Through,

    /// <summary>An office that answers for it; there may be several. The value is the office's id.</summary>
    Responsible,

    /// <summary>The unit that keeps contact.</summary>
    ContactUnit,

    /// <summary>What it costs a year, in words or kroner.</summary>
    Fee,

    /// <summary>A role held in it, such as a seat on the board; there may be several.</summary>
    RoleHeld,

    /// <summary>Notice period for leaving, in months.</summary>
    NoticeMonths,

    /// <summary>What membership demands.</summary>
    Demands,

    /// <summary>Where the membership stands: a <see cref="MembershipStatus"/>.</summary>
    Status,

    /// <summary>When it is next to be re-evaluated: a date, <c>yyyy-MM-dd</c>.</summary>
    NextReevaluation,

    /// <summary>How often it is re-evaluated: a <see cref="Cycle"/>.</summary>
    ReevaluationCycle,

    /// <summary>The arena's number in the review it was read from.</summary>
    ReviewNumber,
}

/// <summary>
/// One thing that the register says, in a period, resting on a source. Never changed, but that its text can be
/// screened: a new value ends the old one and both stay.
/// </summary>
public sealed class Fact
{
    private Fact()
    {
    }

    internal Fact(
        Guid id, Guid membershipId, FactKind kind, string value, DateOnly? from, Source source, Recorder by,
        Holder? holder)
    {
        (Id, MembershipId, Kind, Value, From) = (id, membershipId, kind, value, from);
        (Source, RecordedBy, RecordedAt) = (source, by.UserId, by.At);
        (HeldBy, NetworkRole) = (holder?.UserId, holder?.Role);
        OfficeId = kind == FactKind.Responsible ? Guid.Parse(value) : null;
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The membership it is said of.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>What it is about.</summary>
    public FactKind Kind { get; private set; }

    /// <summary>What is said.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The office, when the fact is that an office answers for the membership.</summary>
    public Guid? OfficeId { get; private set; }

    /// <summary>Who holds the role, when it is one that a user of the service holds.</summary>
    public Guid? HeldBy { get; private set; }

    /// <summary>Key of the <see cref="NetworkRole"/> that they hold; null when nobody is named.</summary>
    public string? NetworkRole { get; private set; }

    /// <summary>First day it holds; null for as long as is known.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>First day it no longer holds; null while it does.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>What it rests on.</summary>
    public Source Source { get; private set; } = null!;

    /// <summary>Who recorded it; null for the service.</summary>
    public Guid? RecordedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Whether there may be several at a time.</summary>
    public bool IsOneOfMany => Kind is FactKind.OtherName or FactKind.Responsible or FactKind.RoleHeld;

    /// <summary>Whether it holds on the day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day < To);

    internal void Put(string value) => Value = value;

    internal void End(DateOnly to) => To = to;
}
