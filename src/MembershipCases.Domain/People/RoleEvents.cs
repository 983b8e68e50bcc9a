namespace MembershipCases.Domain.People;

[EventName("user.assigned")]
internal sealed record RoleAssigned(string Role, Guid? OfficeId, DateOnly? From, DateOnly? To) : HistoryEvent;

/// <summary>The role takes effect when a second person confirms it.</summary>
[EventName("user.role-proposed")]
internal sealed record RoleProposed(string Role, Guid? OfficeId, DateOnly? From, DateOnly? To) : HistoryEvent;

[EventName("user.role-confirmed")]
internal sealed record RoleConfirmed(string Role, Guid? OfficeId, DateOnly? From, DateOnly? To)
    : HistoryEvent<RoleProposal>;

[EventName("user.role-declined")]
internal sealed record RoleDeclined(string Role, Guid? OfficeId, DateOnly? From, DateOnly? To)
    : HistoryEvent<RoleProposal>;

/// <summary>Who proposed a role, before it was confirmed or declined.</summary>
internal sealed record RoleProposal(Guid? ProposedBy);

[EventName("user.role-ended")]
internal sealed record RoleEnded(string Role, Guid? OfficeId, DateOnly? To) : HistoryEvent<RoleEnded.Old>
{
    internal sealed record Old(DateOnly? To);
}

/// <summary>The end takes effect when a second person confirms it, which is recorded as a role that ended.</summary>
[EventName("user.role-end-proposed")]
internal sealed record RoleEndProposed(string Role, Guid? OfficeId, DateOnly? To) : HistoryEvent;

[EventName("user.role-end-declined")]
internal sealed record RoleEndDeclined(string Role, Guid? OfficeId, DateOnly? To) : HistoryEvent<RoleProposal>;

[EventName("user.deputy-appointed")]
internal sealed record DeputyAppointed(
    Guid DeputyId, string Deputy, string Role, Guid? OfficeId, DateOnly From, DateOnly To) : HistoryEvent;

/// <summary>The deputyship takes effect when a second person confirms it.</summary>
[EventName("user.deputy-proposed")]
internal sealed record DeputyProposed(
    Guid DeputyId, string Deputy, string Role, Guid? OfficeId, DateOnly From, DateOnly To) : HistoryEvent;

[EventName("user.deputy-confirmed")]
internal sealed record DeputyConfirmed(Guid DeputyId, string Role, Guid? OfficeId, DateOnly From, DateOnly To)
    : HistoryEvent<RoleProposal>;

[EventName("user.deputy-declined")]
internal sealed record DeputyDeclined(Guid DeputyId, string Role, Guid? OfficeId, DateOnly From, DateOnly To)
    : HistoryEvent<RoleProposal>;

[EventName("user.deputy-ended")]
internal sealed record DeputyEnded(Guid DeputyId, string Role, Guid? OfficeId, DateOnly To)
    : HistoryEvent<DeputyEnded.Old>
{
    internal sealed record Old(DateOnly To);
}
