namespace MembershipCases.Domain.People;

/// <summary>What a person does here. A definition writes it in lower case with hyphens.</summary>
public enum Role
{
    /// <summary>Reads everything that is not withheld, changes nothing.</summary>
    Reader,

    /// <summary>Opens and advances the cases of an office: drafts assessments, carries resolutions out.</summary>
    CaseHandler,

    /// <summary>
    /// Answers for an office: approves or returns its assessments. The mayor acts in this role for the mayor's office.
    /// </summary>
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
