namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of a mandate for one user.</summary>
public sealed class ShownMandate
{
    internal ShownMandate(Mandate of, Disclosure disclosure, IReadOnlyDictionary<Guid, string> people)
    {
        (Disclosure, Id, CaseId) = (disclosure, of.Id, of.CaseId);
        (Text, Closing, Rejection) =
            of.Content.WithTexts((field, text) => disclosure.Required(of.Id, field, text));
        Corrections = [.. of.Corrections.Select(made => new ShownMandateCorrection(made, disclosure, people))];
        if (of.Waiting is { } waiting) Waiting = new ShownMandateCorrection(waiting, disclosure, people);
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

    /// <summary>The corrections that were made or refused, oldest first.</summary>
    public IReadOnlyList<ShownMandateCorrection> Corrections { get; }

    /// <summary>The correction that waits for a second person; null when none does.</summary>
    public ShownMandateCorrection? Waiting { get; }
}
