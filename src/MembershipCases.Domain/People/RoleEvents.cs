namespace MembershipCases.Domain.People;

/// <summary>A person has a role.</summary>
[EventName("user.assigned")]
internal sealed record RoleAssigned(string Role, Guid? OfficeId, DateOnly? From, DateOnly? To) : HistoryEvent;

/// <summary>A person is to have a role, once a second person has confirmed it.</summary>
[EventName("user.role-proposed")]
internal sealed record RoleProposed(string Role, Guid? OfficeId, DateOnly? From, DateOnly? To) : HistoryEvent;

/// <summary>The second person has confirmed a role.</summary>
[EventName("user.role-confirmed")]
internal sealed record RoleConfirmed(string Role, Guid? OfficeId, DateOnly? From, DateOnly? To)
    : HistoryEvent<RoleProposal>;

/// <summary>The second person has declined a role.</summary>
[EventName("user.role-declined")]
internal sealed record RoleDeclined(string Role, Guid? OfficeId, DateOnly? From, DateOnly? To)
    : HistoryEvent<RoleProposal>;

/// <summary>Who had proposed a role before it was confirmed or declined.</summary>
internal sealed record RoleProposal(Guid? ProposedBy);

/// <summary>A role ends.</summary>
[EventName("user.role-ended")]
internal sealed record RoleEnded(string Role, Guid? OfficeId, DateOnly? To) : HistoryEvent<RoleEnded.Old>
{
    internal sealed record Old(DateOnly? To);
}

/// <summary>A person has lent a role to a deputy.</summary>
[EventName("user.deputy-appointed")]
internal sealed record DeputyAppointed(
    Guid DeputyId, string Deputy, string Role, Guid? OfficeId, DateOnly From, DateOnly To) : HistoryEvent;

/// <summary>A deputy no longer acts on a person's behalf.</summary>
[EventName("user.deputy-ended")]
internal sealed record DeputyEnded(Guid DeputyId, string Role, Guid? OfficeId, DateOnly To)
    : HistoryEvent<DeputyEnded.Old>
{
    internal sealed record Old(DateOnly To);
}
