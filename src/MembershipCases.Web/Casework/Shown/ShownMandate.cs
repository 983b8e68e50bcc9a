namespace MembershipCases.Web.Casework.Shown;

/// <summary>A mandate as it is shown to one person.</summary>
public sealed class ShownMandate
{
    internal ShownMandate(Mandate of, Disclosure disclosure)
    {
        (Disclosure, Id, CaseId) = (disclosure, of.Id, of.CaseId);
        Text = of.Text with { Words = disclosure.Required(of.Id, "words", of.Text.Words) };
    }

    /// <summary>What of it may be read.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>The case that answers it; null while it waits.</summary>
    public Guid? CaseId { get; }

    /// <summary>What was said, by whom and where.</summary>
    public MandateText Text { get; }
}
