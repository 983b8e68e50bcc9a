using System.Reflection;
using System.Text.RegularExpressions;
using MembershipCases.Web.Tests.Architecture;

namespace MembershipCases.Web.Tests.Wording;

/// <summary>Every refusal has a text, and every text of a refusal is of one that can be given.</summary>
public sealed partial class ErrorTextsTests
{
    private const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
    private static readonly TextCatalogue Texts = TextCatalogue.OfThisAssembly();

    [Fact]
    public void Every_refusal_has_its_text_in_every_language()
    {
        var codes = OfCatalogues().Concat(OutsideCatalogues()).ToHashSet();

        Assert.True(codes.Count > 180, $"Only {codes.Count} refusals were found.");
        Assert.All(codes, code => Assert.All(Language.All,
            language => Assert.False(string.IsNullOrWhiteSpace(Texts.Find($"error.{code}", language.Code)),
                $"{code} has no text in {language.Code}")));
    }

    [Fact]
    public void Every_text_of_a_refusal_is_of_one_that_is_given()
    {
        var given = OfCatalogues().Concat(Words(Literal())).ToHashSet();

        Breaches.None(Texts.Keys.Where(key => key.StartsWith("error.", StringComparison.Ordinal))
            .Select(key => key["error.".Length..]).Where(code => !given.Contains(code)));
    }

    [Fact]
    public void Every_catalogue_of_refusals_is_found() =>
        Assert.All(Catalogues(), catalogue => Assert.NotEmpty(Errors(catalogue)));

    [Fact]
    public void Every_kind_of_refusal_has_its_title() =>
        Assert.All(Enum.GetValues<ErrorKind>(),
            kind => Assert.NotNull(Texts.Find($"error-kind.{kind.Word()}", Language.Bokmål.Code)));

    /// <summary>The classes that are named after the errors they hold, of the domain and of the service.</summary>
    private static IEnumerable<Type> Catalogues() =>
        new[] { typeof(Error), typeof(AccessErrors) }.SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Errors", StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true })
            .Where(type => type != typeof(Ui.FormErrors));

    private static IEnumerable<string> OfCatalogues() => Catalogues().SelectMany(Errors).Select(error => error.Code);

    private static IEnumerable<Error> Errors(Type catalogue) =>
        catalogue.GetProperties(Every).Select(property => property.GetValue(null))
            .Concat(catalogue.GetMethods(Every)
                .Where(method => method.ReturnType == typeof(Error) && !method.IsSpecialName)
                .Where(method => method is { IsPrivate: false, IsGenericMethod: false })
                .Select(method => method.Invoke(null, [.. method.GetParameters().Select(Any)])))
            .OfType<Error>();

    private static object Any(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "any" : Activator.CreateInstance(parameter.ParameterType)!;

    /// <summary>Refusals of one slice alone, which are made where they are given.</summary>
    private static IEnumerable<string> OutsideCatalogues() => Words(MadeInPlace());

    private static IEnumerable<string> Words(Regex of) =>
        from file in SourceTree.Files()
        where file.Path.EndsWith(".cs", StringComparison.Ordinal)
        from Match match in of.Matches(string.Join('\n', file.Lines))
        select match.Groups[1].Value;

    [GeneratedRegex(@"\bnew(?: Error)?\(\s*""([a-z-]+\.[a-z-]+)"",\s*ErrorKind")]
    private static partial Regex MadeInPlace();

    [GeneratedRegex(@"""([a-z-]+\.[a-z-]+)""")]
    private static partial Regex Literal();
}
