using System.Reflection;

namespace MembershipCases.Web.Tests.Process;

public sealed class ProcessTextsTests
{
    [Fact]
    public void Every_refusal_of_an_engine_has_its_message()
    {
        var texts = TextCatalogue.OfThisAssembly();
        var codes = Errors().Select(error => error.Code).ToList();

        Assert.True(codes.Count > 10);
        Assert.All(codes, code => Assert.Contains($"error.{code}", texts.Keys));
    }

    private static IEnumerable<Error> Errors()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.Static;
        var fixedOnes = typeof(ProcessErrors).GetProperties(All).Select(property => (Error)property.GetValue(null)!);
        var madeOnes = typeof(ProcessErrors).GetMethods(All).Where(method => !method.IsSpecialName)
            .Select(method => (Error)method.Invoke(null, ["x"])!);
        return fixedOnes.Concat(madeOnes);
    }
}
