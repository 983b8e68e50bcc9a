namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of the correction of a mandate. It is never withheld; its texts can be screened.</summary>
public sealed class ShownMandateCorrection : IShownCorrection
{
    internal ShownMandateCorrection(
        MandateCorrection of, Disclosure disclosure, IReadOnlyDictionary<Guid, string> people)
    {
        (Id, State, At, DecidedAt, RefusedFor) = (of.Id, of.State, of.At, of.DecidedAt, of.RefusedFor);
        (By, OnBehalfOf, DecidedBy) = (of.By, of.OnBehalfOf, of.DecidedBy);
        ByName = people.GetValueOrDefault(of.By, "");
        DecidedByName = of.DecidedBy is { } second ? people.GetValueOrDefault(second) : null;
        Reason = disclosure.Required(of.Id, CorrectionForm.Reason, of.Reason);
        Before = of.Before.WithTexts(
            (field, text) => disclosure.Required(of.Id, CorrectionForm.BeforePrefix + field, text));
        After = of.After.WithTexts((field, text) => disclosure.Required(of.Id, CorrectionForm.AfterPrefix + field, text));
    }

    /// <inheritdoc/>
    public Guid Id { get; }

    /// <inheritdoc/>
    public CorrectionState State { get; }

    /// <summary>What the record said.</summary>
    public MandateContent Before { get; }

    /// <summary>What it says after the correction.</summary>
    public MandateContent After { get; }

    /// <inheritdoc/>
    public string Reason { get; }

    /// <summary>Who corrected it.</summary>
    public Guid By { get; }

    /// <inheritdoc/>
    public string ByName { get; }

    /// <summary>The principal, when a deputy did.</summary>
    public Guid? OnBehalfOf { get; }

    /// <inheritdoc/>
    public DateTimeOffset At { get; }

    /// <summary>Who confirmed or refused it; null when it needed nobody or waits.</summary>
    public Guid? DecidedBy { get; }

    /// <inheritdoc/>
    public string? DecidedByName { get; }

    /// <inheritdoc/>
    public DateTimeOffset? DecidedAt { get; }

    /// <inheritdoc/>
    public string? RefusedFor { get; }

    /// <inheritdoc/>
    public IReadOnlyList<CorrectedLine> Lines(Texts texts) => CorrectedLines.Between(Before, After, texts);
}
