namespace MembershipCases.Domain.People;

/// <summary>What follows from a role by itself.</summary>
public static class RoleRules
{
    /// <summary>
    /// Whether the role is given for an office: always a commissioner's, a case handler's or one's across departments.
    /// </summary>
    public static bool Fits(Role role, bool hasOffice) => role switch
    {
        Role.Commissioner => hasOffice,
        Role.CaseHandler => true,
        _ => !hasOffice,
    };

    /// <summary>Whether it takes a second person to give it.</summary>
    public static bool NeedsTwoPersons(Role role) => role == Role.Administrator;

    /// <summary>
    /// Whether a deputy can be lent it: what is done for an office or a body, not what keeps the service or was won in
    /// an election.
    /// </summary>
    public static bool CanBeLent(Role role) =>
        role is Role.CaseHandler or Role.Commissioner or Role.CityGovernmentSecretariat or Role.CouncilSecretariat
            or Role.Archivist;
}
