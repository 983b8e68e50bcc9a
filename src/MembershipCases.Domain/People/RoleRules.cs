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

    /// <summary>Whether giving it needs a second person.</summary>
    public static bool NeedsTwoPersons(Role role) => role == Role.Administrator;

    /// <summary>
    /// Whether it can be delegated to a deputy: roles for an office or a body, not administration and not elected
    /// office.
    /// </summary>
    public static bool CanBeLent(Role role) =>
        role is Role.CaseHandler or Role.Commissioner or Role.CityGovernmentSecretariat or Role.CouncilSecretariat
            or Role.Archivist;
}
