namespace MembershipCases.Domain.Cases;

/// <summary>An office that is responsible for a case.</summary>
public sealed class CaseOffice
{
    private CaseOffice()
    {
    }

    internal CaseOffice(Guid caseId, Guid officeId, string key, int position) =>
        (CaseId, OfficeId, Key, Position) = (caseId, officeId, key, position);

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The office.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>The office's key in the process engine; it stays when the office is succeeded.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Place in the order; 0 is the lead office.</summary>
    public int Position { get; private set; }

    internal void MoveTo(Guid officeId) => OfficeId = officeId;
}
