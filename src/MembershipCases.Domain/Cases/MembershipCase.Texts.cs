namespace MembershipCases.Domain.Cases;

/// <content>Its texts that can be screened.</content>
public sealed partial class MembershipCase
{
    /// <summary>The field of the reason for how a step ended. It stands in the step and in what a body did there, and is one text.</summary>
    public const string Reason = "reason";

    /// <summary>The field of what happens to the fee.</summary>
    public const string Fee = "fee";

    /// <inheritdoc/>
    public override IEnumerable<HeldText> Texts() =>
        _assessments.Where(assessment => assessment.SubmittedAt is not null).SelectMany(assessment => assessment.Texts())
            .Concat(Reasons().DistinctBy(held => held.Place))
            .Concat(_recommendations.SelectMany(recommendation => recommendation.Texts()))
            .Concat(_resolutions.SelectMany(resolution => resolution.Texts()))
            .Concat(_disqualifications.SelectMany(question => question.Texts()))
            .Concat(Carried());

    private protected override void Put(TextPlace place, string text)
    {
        var (id, field) = place;
        _assessments.Find(assessment => assessment.Id == id)?.Put(field, text);
        _steps.Find(step => step.Id == id)?.PutReason(text);
        _recommendations.Find(recommendation => recommendation.Id == id || recommendation.StepId == id)?.Put(field, text);
        _resolutions.Find(resolution => resolution.Id == id || resolution.StepId == id)?.Put(field, text);
        _disqualifications.Find(question => question.Id == id)?.Put(field, text);
        if (id == Id && Implementation is { } done) Implementation = field == Fee ? done with { Fee = text } : done with { Reason = text };
    }

    private IEnumerable<HeldText> Reasons() =>
        _steps.Select(step => (step.Id, step.Reason))
            .Concat(_recommendations.Select(recommendation => (recommendation.StepId, recommendation.Reason)))
            .Concat(_resolutions.Select(resolution => (resolution.StepId, resolution.Reason)))
            .Where(one => !string.IsNullOrWhiteSpace(one.Reason))
            .Select(one => new HeldText(new(one.Item1, Reason), one.Reason!));

    private IEnumerable<HeldText> Carried()
    {
        if (!string.IsNullOrWhiteSpace(Implementation?.Reason)) yield return new HeldText(new(Id, Reason), Implementation.Reason);
        if (!string.IsNullOrWhiteSpace(Implementation?.Fee)) yield return new HeldText(new(Id, Fee), Implementation.Fee);
    }
}
