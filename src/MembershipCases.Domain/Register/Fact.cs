namespace MembershipCases.Domain.Register;

/// <summary>The kind of a fact.</summary>
public enum FactKind
{
    /// <summary>The arena's name as used by the municipality.</summary>
    Name,

    /// <summary>The official name.</summary>
    OfficialName,

    /// <summary>Another name or an abbreviation; several are possible.</summary>
    OtherName,

    /// <summary>The kind of arena: an <see cref="ArenaKind"/>.</summary>
    ArenaKind,

    /// <summary>Since when the arena exists, as free text; often only a year is known.</summary>
    ArenaSince,

    /// <summary>Since when the municipality is a member, as free text.</summary>
    MemberSince,

    /// <summary>The organisation through which the municipality is an indirect member.</summary>
    Through,

    /// <summary>A responsible office; several are possible. The value is the office's id.</summary>
    Responsible,

    /// <summary>The unit that is the point of contact.</summary>
    ContactUnit,

    /// <summary>The annual fee, as free text or in kroner.</summary>
    Fee,

    /// <summary>A role held in the arena, such as a seat on the board; several are possible.</summary>
    RoleHeld,

    /// <summary>The notice period for leaving, in months.</summary>
    NoticeMonths,

    /// <summary>What membership requires.</summary>
    Demands,

    /// <summary>The status of the membership: a <see cref="MembershipStatus"/>.</summary>
    Status,

    /// <summary>The next re-evaluation: a date, <c>yyyy-MM-dd</c>.</summary>
    NextReevaluation,

    /// <summary>The re-evaluation cycle: a <see cref="Cycle"/>.</summary>
    ReevaluationCycle,

    /// <summary>The arena's number in the review document that it was read from.</summary>
    ReviewNumber,
}

/// <summary>
/// One fact of the register, with a period and a source. Immutable, except that its text can be screened: a new value
/// ends the old fact, and both are kept.
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

    /// <summary>The membership.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>The kind of fact.</summary>
    public FactKind Kind { get; private set; }

    /// <summary>The value.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The office, for a fact on a responsible office.</summary>
    public Guid? OfficeId { get; private set; }

    /// <summary>The user who holds the role, for a role held by a user of the service.</summary>
    public Guid? HeldBy { get; private set; }

    /// <summary>The key of the <see cref="NetworkRole"/>; null when no user holds it.</summary>
    public string? NetworkRole { get; private set; }

    /// <summary>First day in force; null when unknown.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>First day no longer in force; null while it is.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The source.</summary>
    public Source Source { get; private set; } = null!;

    /// <summary>Who recorded it; null for the service.</summary>
    public Guid? RecordedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Whether several facts of this kind can be in force at once.</summary>
    public bool IsOneOfMany => Kind is FactKind.OtherName or FactKind.Responsible or FactKind.RoleHeld;

    /// <summary>Whether it is in force on the day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day < To);

    internal void Put(string value) => Value = value;

    internal void End(DateOnly? to) => To = to;
}
