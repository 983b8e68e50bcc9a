namespace MembershipCases.Domain.People;

/// <summary>What a person does here. A definition writes it in lower case with hyphens.</summary>
public enum Role
{
    /// <summary>Reads everything that is not withheld, changes nothing.</summary>
    Reader,

    /// <summary>Opens and advances the cases of an office: drafts assessments, carries resolutions out.</summary>
    CaseHandler,

    /// <summary>Answers for an office: approves or returns its assessments. The mayor acts in this role for the mayor's office.</summary>
    Commissioner,

    /// <summary>Puts cases on the city government's agenda and records its recommendations.</summary>
    CityGovernmentSecretariat,

    /// <summary>Puts cases on the council's agenda and records its resolutions and votes.</summary>
    CouncilSecretariat,

    /// <summary>Follows journal and history for the archive.</summary>
    Archivist,

    /// <summary>Keeps users, offices and process definitions.</summary>
    Administrator,

    /// <summary>Sits in the council, and reads here what it is to decide.</summary>
    CouncilMember,
}

/// <summary>What follows from a role by itself.</summary>
public static class RoleRules
{
    /// <summary>Whether the role is given for an office: always a commissioner's, a case handler's or one's across departments.</summary>
    public static bool Fits(Role role, bool hasOffice) => role switch
    {
        Role.Commissioner => hasOffice,
        Role.CaseHandler => true,
        _ => !hasOffice,
    };

    /// <summary>Whether it takes a second person to give it.</summary>
    public static bool TakesTwo(Role role) => role == Role.Administrator;

    /// <summary>Whether a deputy can be lent it: what is done for an office or a body, not what keeps the service or was won in an election.</summary>
    public static bool CanBeLent(Role role) =>
        role is Role.CaseHandler or Role.Commissioner or Role.CityGovernmentSecretariat or Role.CouncilSecretariat or Role.Archivist;
}
