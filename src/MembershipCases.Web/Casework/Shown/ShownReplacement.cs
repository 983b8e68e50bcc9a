namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// Somebody who does an office's steps in the place of another, as it is shown. Why it was this person is a paper.
/// </summary>
public sealed class ShownReplacement
{
    internal ShownReplacement(Replacement of, Disclosure disclosure)
    {
        (Id, CaseId, Role, OfficeId) = (of.Id, of.CaseId, of.Role, of.OfficeId);
        (UserId, Name, InsteadOf, InsteadOfName) = (of.UserId, of.Name, of.InsteadOf, of.InsteadOfName);
        Reason = disclosure.Paper(of.Id, TextsOfParts.Reason, of.Reason) ?? "";
        (NamedBy, NamedAt, EndedAt) = (of.NamedBy, of.NamedAt, of.EndedAt);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>In which case.</summary>
    public Guid CaseId { get; }

    /// <summary>As what.</summary>
    public Role Role { get; }

    /// <summary>For which office.</summary>
    public Guid OfficeId { get; }

    /// <summary>Who does the steps.</summary>
    public Guid UserId { get; }

    /// <summary>Their name then.</summary>
    public string Name { get; }

    /// <summary>In whose place.</summary>
    public Guid InsteadOf { get; }

    /// <summary>The name of the replaced then.</summary>
    public string InsteadOfName { get; }

    /// <summary>Why this person; empty where that is withheld.</summary>
    public string Reason { get; }

    /// <summary>Who named them.</summary>
    public Guid NamedBy { get; }

    /// <summary>When.</summary>
    public DateTimeOffset NamedAt { get; }

    /// <summary>When it was over; null while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; }
}
