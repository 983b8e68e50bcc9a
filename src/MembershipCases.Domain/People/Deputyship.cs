namespace MembershipCases.Domain.People;

/// <summary>The delegation of a role to a deputy for a period.</summary>
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

    /// <summary>The principal.</summary>
    public Guid PrincipalId { get; private set; }

    /// <summary>The deputy.</summary>
    public Guid DeputyId { get; private set; }

    /// <summary>The role.</summary>
    public Role Role { get; private set; }

    /// <summary>The office, or null.</summary>
    public Guid? OfficeId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The day after the last. Every deputyship has an end.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Who appointed the deputy: the principal, or an administrator.</summary>
    public Guid AppointedBy { get; private set; }

    /// <summary>Who proposed it, while it waits for a second person; null when it was settled or needed none.</summary>
    public Guid? ProposedBy { get; private set; }

    /// <summary>Whether it waits for a second person.</summary>
    public bool IsProposed => ProposedBy is not null;

    /// <summary>The delegated authority.</summary>
    public Authority Lent => new(Role, OfficeId);

    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForce(DateOnly day) => !IsProposed && From <= day && day < To;

    /// <summary>The same in another office, for a period; proposed, when somebody is named who proposes it.</summary>
    internal Deputyship In(Guid office, Guid id, DateOnly from, DateOnly to, Guid? proposedBy) =>
        new(id, PrincipalId, DeputyId, new Authority(Role, office), from, to, AppointedBy)
        {
            ProposedBy = ProposedBy ?? proposedBy,
        };

    internal void Propose(Guid by) => ProposedBy = by;

    internal void Confirm() => ProposedBy = null;

    internal void Decline() => (ProposedBy, To) = (null, From);

    /// <summary>Ends it; one that was only proposed has never been in force.</summary>
    internal void End(DateOnly on) => (To, ProposedBy) = (IsProposed || on < From ? From : on, null);
}
