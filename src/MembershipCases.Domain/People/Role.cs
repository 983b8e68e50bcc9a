namespace MembershipCases.Domain.People;

/// <summary>A person's role in the service. Definitions write it in lower case with hyphens.</summary>
public enum Role
{
    /// <summary>Reads everything that is not withheld; changes nothing.</summary>
    Reader,

    /// <summary>Opens and advances the cases of an office: drafts assessments, implements resolutions.</summary>
    CaseHandler,

    /// <summary>
    /// Is responsible for an office: approves or returns its assessments. The mayor has this role for the mayor's
    /// office.
    /// </summary>
    Commissioner,

    /// <summary>Puts cases on the city government's agenda and records its recommendations.</summary>
    CityGovernmentSecretariat,

    /// <summary>Puts cases on the council's agenda and records its resolutions and votes.</summary>
    CouncilSecretariat,

    /// <summary>Reads journal and history for the archive.</summary>
    Archivist,

    /// <summary>Manages users, offices and process definitions.</summary>
    Administrator,

    /// <summary>Is a member of the council and reads the cases it is to decide.</summary>
    CouncilMember,
}
