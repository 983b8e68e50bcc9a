namespace MembershipCases.Domain.Register;

/// <content>Its texts that can be screened.</content>
public sealed partial class Membership
{
    private readonly List<Assessment> _assessments = [];

    /// <summary>What was assessed of it; those that belong to a case are the case's to screen. Empty where they were not loaded.</summary>
    public IReadOnlyList<Assessment> Assessments => _assessments;

    /// <inheritdoc/>
    public override IEnumerable<HeldText> Texts() =>
        _facts.Where(fact => FactForm.IsFreeText(fact.Kind)).Select(fact => new HeldText(new(fact.Id, "value"), fact.Value))
            .Concat(_assessments.Where(assessment => assessment.CaseId is null).SelectMany(assessment => assessment.Texts()));

    private protected override void Put(TextPlace place, string text)
    {
        _facts.Find(fact => fact.Id == place.RecordId)?.Put(text);
        _assessments.Find(assessment => assessment.Id == place.RecordId)?.Put(place.Field, text);
    }
}
