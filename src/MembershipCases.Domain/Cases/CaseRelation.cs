namespace MembershipCases.Domain.Cases;

/// <summary>Two related cases. Stored once, the older id first.</summary>
public sealed class CaseRelation
{
    private CaseRelation()
    {
    }

    private CaseRelation(Guid firstId, Guid secondId, string? note) =>
        (FirstId, SecondId, Note) = (firstId, secondId, note);

    /// <summary>The older case.</summary>
    public Guid FirstId { get; private set; }

    /// <summary>The newer case.</summary>
    public Guid SecondId { get; private set; }

    /// <summary>How they are related, in free text.</summary>
    public string? Note { get; private set; }

    /// <summary>Relates two cases.</summary>
    public static Result<CaseRelation> Between(Guid one, Guid other, string? note)
    {
        if (one == other) return CaseErrors.RelatedToItself;
        return one.CompareTo(other) < 0 ? new CaseRelation(one, other, note) : new CaseRelation(other, one, note);
    }
}
