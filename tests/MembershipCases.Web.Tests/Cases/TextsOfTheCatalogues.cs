using System.Reflection;

namespace MembershipCases.Web.Tests.Cases;

public sealed class TextsOfTheCatalogues
{
    private static readonly TextCatalogue Texts = TextCatalogue.OfThisAssembly();

    [Theory]
    [InlineData(typeof(CaseErrors))]
    [InlineData(typeof(VoteErrors))]
    [InlineData(typeof(AttendanceErrors))]
    [InlineData(typeof(DisqualificationErrors))]
    [InlineData(typeof(ReplacementErrors))]
    [InlineData(typeof(FourEyesErrors))]
    [InlineData(typeof(MandateErrors))]
    [InlineData(typeof(OfficeErrors))]
    [InlineData(typeof(AccessErrors))]
    public void Every_refusal_has_its_message(Type catalogue)
    {
        var codes = Errors(catalogue).Select(error => $"error.{error.Code}").ToList();

        Assert.NotEmpty(codes);
        Assert.DoesNotContain(codes, IsMissing);
    }

    [Fact]
    public void Every_kind_of_refusal_has_its_title() =>
        Assert.DoesNotContain(Enum.GetValues<ErrorKind>().Select(kind => $"error-kind.{kind.Word()}"), IsMissing);

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
    [InlineData(typeof(Participation))]
    [InlineData(typeof(Grade))]
    [InlineData(typeof(Advice))]
    [InlineData(typeof(PointOutcome))]
    [InlineData(typeof(Role))]
    public void Every_choice_has_its_name(Type choice) =>
        Assert.DoesNotContain(Enum.GetNames(choice).Select(name => $"choice.{choice.Name}.{name}"), IsMissing);

    private static IEnumerable<Error> Errors(Type catalogue) =>
        catalogue.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null))
            .Concat(catalogue.GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(method => method.ReturnType == typeof(Error) && !method.IsSpecialName)
                .Select(method => method.Invoke(null, [.. method.GetParameters().Select(Any)])))
            .OfType<Error>();

    private static object Any(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "any" : Activator.CreateInstance(parameter.ParameterType)!;

    private static bool IsMissing(string key) => Texts.Find(key, Language.Bokmål.Code) is null;
}
