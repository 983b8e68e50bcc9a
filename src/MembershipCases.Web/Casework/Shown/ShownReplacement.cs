namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of a replacement. The reason for choosing the person is a paper.</summary>
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

    /// <summary>The case.</summary>
    public Guid CaseId { get; }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>The office.</summary>
    public Guid OfficeId { get; }

    /// <summary>The replacement.</summary>
    public Guid UserId { get; }

    /// <summary>The replacement's name at the time.</summary>
    public string Name { get; }

    /// <summary>The disqualified person.</summary>
    public Guid InsteadOf { get; }

    /// <summary>The disqualified person's name at the time.</summary>
    public string InsteadOfName { get; }

    /// <summary>Why this person was chosen; empty when withheld.</summary>
    public string Reason { get; }

    /// <summary>Who named them.</summary>
    public Guid NamedBy { get; }

    /// <summary>When they were named.</summary>
    public DateTimeOffset NamedAt { get; }

    /// <summary>When it ended; null while in force.</summary>
    public DateTimeOffset? EndedAt { get; }
}
