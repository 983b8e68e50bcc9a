namespace MembershipCases.Domain.Cases;

/// <summary>Two cases that belong together. Kept once, the older id first.</summary>
public sealed class CaseRelation
{
    private CaseRelation()
    {
    }

    private CaseRelation(Guid firstId, Guid secondId, string? note) =>
        (FirstId, SecondId, Note) = (firstId, secondId, note);

    /// <summary>The one.</summary>
    public Guid FirstId { get; private set; }

    /// <summary>The other.</summary>
    public Guid SecondId { get; private set; }

    /// <summary>In what way, in a person's words.</summary>
    public string? Note { get; private set; }

    /// <summary>Ties two cases together.</summary>
    public static Result<CaseRelation> Between(Guid one, Guid other, string? note)
    {
        if (one == other) return CaseErrors.RelatedToItself;
        return one.CompareTo(other) < 0 ? new CaseRelation(one, other, note) : new CaseRelation(other, one, note);
    }
}
