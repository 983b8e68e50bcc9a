namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of a mandate for one user.</summary>
public sealed class ShownMandate
{
    internal ShownMandate(Mandate of, Disclosure disclosure)
    {
        (Disclosure, Id, CaseId) = (disclosure, of.Id, of.CaseId);
        Text = of.Text with { Words = disclosure.Required(of.Id, "words", of.Text.Words) };
    }

    /// <summary>What the user may read of it.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>The case that answers it; null until there is one.</summary>
    public Guid? CaseId { get; }

    /// <summary>The content of the mandate and where it was given.</summary>
    public MandateText Text { get; }
}
