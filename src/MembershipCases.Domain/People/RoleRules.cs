namespace MembershipCases.Domain.People;

/// <summary>Rules that follow from a role.</summary>
public static class RoleRules
{
    /// <summary>
    /// Whether the role fits with or without an office: commissioners and case handlers must have one.
    /// </summary>
    public static bool Fits(Role role, bool hasOffice) => role switch
    {
        Role.Commissioner => hasOffice,
        Role.CaseHandler => true,
        _ => !hasOffice,
    };

    /// <summary>Whether giving it always needs a second person.</summary>
    public static bool NeedsTwoPersons(Role role) => role == Role.Administrator;

    /// <summary>Whether ending it needs a second person: an administrator's role, when fewer than two would remain.</summary>
    /// <param name="role">The role.</param>
    /// <param name="otherAdministrators">The number of administrators besides the person whose role it is.</param>
    public static bool EndNeedsTwoPersons(Role role, int otherAdministrators) =>
        role == Role.Administrator && otherAdministrators < 2;

    /// <summary>Whether it gives authority to act in cases.</summary>
    public static bool ActsInCases(Role role) =>
        role is Role.CaseHandler or Role.Commissioner or Role.CityGovernmentSecretariat or Role.CouncilSecretariat;

    /// <summary>
    /// Whether one person should not have both, by their own or as a deputy: drafting and approving, recording for both
    /// bodies, giving roles and acting in cases. Both together take a second administrator.
    /// </summary>
    public static bool AreIncompatible(Role one, Role other) => (one, other) switch
    {
        (Role.CaseHandler, Role.Commissioner) or (Role.Commissioner, Role.CaseHandler) => true,
        (Role.CityGovernmentSecretariat, Role.CouncilSecretariat)
            or (Role.CouncilSecretariat, Role.CityGovernmentSecretariat) => true,
        (Role.Administrator, _) => ActsInCases(other),
        (_, Role.Administrator) => ActsInCases(one),
        _ => false,
    };

    /// <summary>
    /// Whether it can be delegated to a deputy: roles for an office or a body, not administration and not elected
    /// office.
    /// </summary>
    public static bool CanBeLent(Role role) =>
        role is Role.CaseHandler or Role.Commissioner or Role.CityGovernmentSecretariat or Role.CouncilSecretariat
            or Role.Archivist;
}
