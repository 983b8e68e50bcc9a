using System.Text.Json.Serialization;

namespace MembershipCases.Domain.Mandates;

/// <summary>
/// A correction of what was recorded wrongly of a mandate: what the record said, what it is to say, and why. Both stay.
/// </summary>
/// <param name="Id">Time-ordered id.</param>
/// <param name="Before">What the record said.</param>
/// <param name="After">What it says after the correction.</param>
/// <param name="Reason">Why it is corrected.</param>
/// <param name="By">Who corrected it.</param>
/// <param name="OnBehalfOf">The principal, when a deputy did.</param>
/// <param name="At">When.</param>
public sealed record MandateCorrection(
    Guid Id, MandateContent Before, MandateContent After, string Reason, Guid By, Guid? OnBehalfOf, DateTimeOffset At)
    : ICorrection
{
    /// <summary>Who confirmed or refused it; null while it waits, and when it needed nobody.</summary>
    public Guid? DecidedBy { get; init; }

    /// <summary>When it took effect or was refused; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The reason for the refusal; null when not refused.</summary>
    public string? RefusedFor { get; init; }

    /// <summary>The state of the correction.</summary>
    [JsonIgnore]
    public CorrectionState State => CorrectionForm.StateOf(DecidedAt, RefusedFor);

    /// <summary>Whether they may confirm it: neither they nor their principal proposed it.</summary>
    public bool MayBeConfirmedBy(Actor actor) => !actor.IsOneOf(By, OnBehalfOf);

    /// <summary>Its texts. What is screened of the mandate is screened here too, before and after.</summary>
    internal IEnumerable<HeldText> Texts(Guid mandateId) =>
        Texts(mandateId, CorrectionForm.BeforePrefix, Before)
            .Concat(Texts(mandateId, CorrectionForm.AfterPrefix, After))
            .Append(new HeldText(new(Id, CorrectionForm.Reason), Reason));

    /// <summary>A copy with a text replaced.</summary>
    internal MandateCorrection Put(string field, string text) => this with
    {
        Reason = field == CorrectionForm.Reason ? text : Reason,
        Before = Before.WithTexts((name, words) => CorrectionForm.BeforePrefix + name == field ? text : words),
        After = After.WithTexts((name, words) => CorrectionForm.AfterPrefix + name == field ? text : words),
    };

    private IEnumerable<HeldText> Texts(Guid mandateId, string prefix, MandateContent content) =>
        content.Texts().Select(
            of => new HeldText(new(Id, prefix + of.Field), of.Text, (mandateId, of.Field)));
}
