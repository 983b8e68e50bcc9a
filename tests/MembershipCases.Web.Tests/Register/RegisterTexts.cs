using System.Reflection;

namespace MembershipCases.Web.Tests.Register;

public sealed class RegisterTexts
{
    private static readonly TextCatalogue Texts = TextCatalogue.OfThisAssembly();

    [Fact]
    public void Every_refusal_of_the_register_has_its_message()
    {
        var named = typeof(RegisterErrors).GetProperties().Select(property => (Error)property.GetValue(null)!);
        var made = typeof(RegisterErrors).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => !method.IsSpecialName)
            .Select(method => (Error)method.Invoke(null, [.. method.GetParameters().Select(Any)])!);

        Assert.DoesNotContain(named.Concat(made).Select(error => $"error.{error.Code}"), IsMissing);
    }

    [Theory]
    [InlineData(typeof(ArenaKind))]
    [InlineData(typeof(MembershipStatus))]
    [InlineData(typeof(FactKind))]
    [InlineData(typeof(SourceKind))]
    [InlineData(typeof(OfficeKind))]
    public void Every_choice_of_the_register_has_its_name(Type choice) =>
        Assert.DoesNotContain(Enum.GetNames(choice).Select(name => $"choice.{choice.Name}.{name}"), IsMissing);

    [Fact]
    public void Every_event_of_the_register_has_its_name() =>
        Assert.DoesNotContain(
            Enum.GetValues<FactKind>().Select(kind => $"history.membership.{kind.Word()}-stated")
                .Concat(["history.membership.fact-ended", "history.office.established", "history.office.ended"]),
            IsMissing);

    private static object Any(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "any" : Activator.CreateInstance(parameter.ParameterType)!;

    private static bool IsMissing(string key) => Texts.Find(key, Language.Bokmål.Code) is null;
}
