namespace MembershipCases.Web.Tests.Cases;

public sealed class CaseTextsTests
{
    private static readonly TextCatalogue Texts = TextCatalogue.OfThisAssembly();

    [Fact]
    public void Every_outcome_of_a_step_and_of_a_case_has_its_name()
    {
        var words = typeof(Outcomes).GetFields().Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Concat(ProcessWords.EndOutcomes).Append(ProcessWords.Cancelled);

        Assert.DoesNotContain(words.Select(word => $"outcome.{word}"), IsMissing);
    }

    [Theory]
    [InlineData(typeof(CaseKind))]
    [InlineData(typeof(StepKind))]
    [InlineData(typeof(Origin))]
    [InlineData(typeof(DecidingBody))]
    [InlineData(typeof(MandateStrength))]
    [InlineData(typeof(MandateKind))]
    [InlineData(typeof(MandateAsks))]
    [InlineData(typeof(Participation))]
    [InlineData(typeof(Grade))]
    [InlineData(typeof(Advice))]
    [InlineData(typeof(PointOutcome))]
    [InlineData(typeof(Role))]
    public void Every_choice_has_its_name(Type choice) =>
        Assert.DoesNotContain(Enum.GetNames(choice).Select(name => $"choice.{choice.Name}.{name}"), IsMissing);

    private static bool IsMissing(string key) => Texts.Find(key, Language.Bokmål.Code) is null;
}
