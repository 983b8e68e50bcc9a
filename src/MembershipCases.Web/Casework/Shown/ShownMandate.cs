namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of a mandate for one user.</summary>
public sealed class ShownMandate
{
    internal ShownMandate(Mandate of, Disclosure disclosure)
    {
        (Disclosure, Id, CaseId) = (disclosure, of.Id, of.CaseId);
        Text = of.Text with { Words = disclosure.Required(of.Id, "words", of.Text.Words) };
        if (of.Closing is { } closing)
            Closing = closing with { Reason = disclosure.Required(of.Id, "closing", closing.Reason) };
        if (of.Rejection is { } rejection)
            Rejection = rejection with { Reason = disclosure.Required(of.Id, "rejection", rejection.Reason) };
    }

    /// <summary>What the user may read of it.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>The case that treats it or has answered it; null while there is none.</summary>
    public Guid? CaseId { get; }

    /// <summary>The content of the mandate and where it was given.</summary>
    public MandateText Text { get; }

    /// <summary>The resolution by which the council closed it without a case; null when it has not.</summary>
    public MandateClosing? Closing { get; }

    /// <summary>That the council did not give it; null when nobody has said so.</summary>
    public MandateRejection? Rejection { get; }
}
