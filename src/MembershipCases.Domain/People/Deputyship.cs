namespace MembershipCases.Domain.People;

/// <summary>That somebody may act on behalf of another, in one role and for a period.</summary>
public sealed class Deputyship
{
    private Deputyship()
    {
    }

    internal Deputyship(
        Guid id, Guid principalId, Guid deputyId, Authority lent, DateOnly from, DateOnly to, Guid appointedBy) =>
        (Id, PrincipalId, DeputyId, Role, OfficeId, From, To, AppointedBy) = (id, principalId, deputyId, lent.Role,
            lent.OfficeId, from, to, appointedBy);

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>On whose behalf.</summary>
    public Guid PrincipalId { get; private set; }

    /// <summary>Who acts.</summary>
    public Guid DeputyId { get; private set; }

    /// <summary>In which role.</summary>
    public Role Role { get; private set; }

    /// <summary>For which office, or null.</summary>
    public Guid? OfficeId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The day after the last. A deputy is never one without an end.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Who said so: the principal, or an administrator.</summary>
    public Guid AppointedBy { get; private set; }

    /// <summary>What is lent.</summary>
    public Authority Lent => new(Role, OfficeId);

    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForce(DateOnly day) => From <= day && day < To;

    internal void End(DateOnly on) => To = on < From ? From : on;
}
