using System.Reflection;
using System.Text.RegularExpressions;

namespace MembershipCases.Web.Tests.Architecture;

/// <summary>A file is found by the name of what is in it, and a type is in one file.</summary>
public sealed partial class SourceNamesTests
{
    [Fact]
    public void A_file_is_named_after_a_type_in_it()
    {
        var misnamed = Code().Where(file => !IsNamedAfterAType(file.Path, file.Text)).Select(file => file.Path)
            .ToList();

        Breaches.None(misnamed.Select(path => $"{path} is not named after a type in it"));
    }

    [Fact]
    public void A_type_is_declared_in_one_file()
    {
        var inParts =
            (from file in Code()
             from name in PartialTypes().Matches(file.Text).Select(match => match.Groups["name"].Value).Distinct()
             group file by $"{Path.GetDirectoryName(file.Path)!.Replace('\\', '/')}/{name}" into type
             where type.Count() > 1
             select type.Key).ToList();

        Breaches.None(inParts.Select(type => $"{type} is declared in more than one file"));
    }

    [Fact]
    public void A_type_is_partial_only_where_the_compiler_generates_a_member_of_it()
    {
        var needless =
            from file in Code()
            where !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
            from part in file.Text.Split("\n}\n")
            where PartialTypes().IsMatch(part) && !GeneratedMember().IsMatch(part)
            select file.Path;

        Breaches.None(needless.Select(path => $"{path} has a partial type that needs no other part"));
    }

    [Fact]
    public void A_method_is_named_by_the_verb_that_the_trade_uses()
    {
        var quaint =
            from type in typeof(Program).Assembly.GetTypes().Concat(typeof(Error).Assembly.GetTypes())
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
                | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where QuaintVerb().IsMatch(method.Name)
            select $"{type.FullName}.{method.Name}";

        Breaches.None(quaint.Select(name => $"{name}: say what it does, such as render, write, set, find or report"));
    }

    private static IEnumerable<(string Path, string Text)> Code() =>
        SourceTree.Files()
            .Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file.Path) is not ("GlobalUsings.cs" or "Program.cs"))
            .Select(file => (file.Path, string.Join('\n', file.Lines)));

    /// <summary>
    /// A page's class has its name and "Page"; small events and mappings of one sort may share a file.
    /// </summary>
    private static bool IsNamedAfterAType(string path, string text)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        var name = file.EndsWith(".cshtml", StringComparison.Ordinal) ? file[..^".cshtml".Length] + "Page" : file;
        return SharedFile().IsMatch(file) || Types().Matches(text).Any(match => match.Groups["name"].Value == name);
    }

    [GeneratedRegex("(Events|Mappings)$")]
    private static partial Regex SharedFile();

    [GeneratedRegex(@"\b(?:class|struct|enum|interface|record(?: struct| class)?|delegate [\w<>?.]+) (?<name>\w+)")]
    private static partial Regex Types();

    [GeneratedRegex("^(?:Tell|Say|Said|Told|Speak|Whose|Lay|Hold|Look|Ask|Be|Let)(?:[A-Z]|$)")]
    private static partial Regex QuaintVerb();

    [GeneratedRegex(@"\[(?:GeneratedRegex|LoggerMessage|JsonSerializable)\(")]
    private static partial Regex GeneratedMember();

    [GeneratedRegex(@"\bpartial (?:class|struct|interface|record(?: struct| class)?) (?<name>\w+)")]
    private static partial Regex PartialTypes();
}
