using System.Text.RegularExpressions;
using MembershipCases.Web.Tests.Architecture;

namespace MembershipCases.Web.Tests.Wording;

/// <summary>Every text that can be screened has a name to call it by, wherever it stands.</summary>
public sealed partial class FieldNamesTests
{
    private static readonly TextCatalogue Texts = TextCatalogue.OfThisAssembly();

    [Fact]
    public void Every_field_that_pages_offer_for_screening_has_its_name()
    {
        var fields = SourceTree.Files()
            .SelectMany(file => file.Path.EndsWith(".cshtml", StringComparison.Ordinal)
                ? Offered().Matches(string.Join('\n', file.Lines))
                : file.Path.StartsWith("MembershipCases.Domain/", StringComparison.Ordinal)
                    ? Held().Matches(string.Join('\n', file.Lines))
                    : Enumerable.Empty<Match>())
            .Select(match => match.Groups["field"].Value.TrimEnd('-')).ToHashSet();

        Assert.Superset(new HashSet<string> { "reason", "undone-for", "why", "words", "text" }, fields);
        Breaches.None(fields.Where(field => Texts.Find($"screening.field-{field}", Language.Bokmål.Code) is null)
            .Select(field => $"No Texts.json has a name for the field {field}."));
    }

    [GeneratedRegex("""<mc-screening[^>]*\bfield="(?<field>[a-z-]+)["@]""")]
    private static partial Regex Offered();

    [GeneratedRegex("""new HeldText\(new\(\w+(?:\.\w+)?, "(?<field>[a-z-]+)"\)""")]
    private static partial Regex Held();
}
