using System.Text.RegularExpressions;

namespace MembershipCases.Web.Tests.Architecture;

/// <summary>Calls that the source does without, so that whole kinds of holes cannot be in it.</summary>
public sealed partial class DangerousCallsTests
{
    /// <summary>
    /// One starts this program again, the other PostgreSQL's own for an operator; neither by a shell. See decisions 53
    /// and 55.
    /// </summary>
    private static readonly (string Path, string What)[] Allowed =
    [
        ("MembershipCases.Web/Features/Reviews/Reading/DocumentWorker.cs", "another program is started"),
        ("MembershipCases.Web/Features/History/PostgresTools.cs", "another program is started"),
    ];

    [Theory]
    [InlineData(@"Process\.Start|ProcessStartInfo|new [\w.]*\bProcess \{", "another program is started")]
    [InlineData(@"SqlRaw\((?!"")|CommandText = \$|FromSqlRaw|SqlQueryRaw", "SQL is put together from texts")]
    [InlineData(@"Html\.Raw|HtmlString\(", "text goes out unencoded")]
    [InlineData(@"\bMD5\b|\bSHA1\b|\bDES\b|TripleDES|CipherMode\.ECB", "a broken algorithm is used")]
    [InlineData(@"new Random\(|Random\.Shared", "chance that can be guessed")]
    [InlineData(@"ServerCertificateCustomValidationCallback|DangerousAcceptAny|CheckCertificateRevocation = false",
        "a certificate is not looked at")]
    [InlineData(@"BinaryFormatter|TypeNameHandling|NetDataContractSerializer|JavaScriptSerializer",
        "a caller names the types that are made")]
    [InlineData(@"DtdProcessing\.Parse|XmlResolver = new|XPathSelect|SelectNodes\(", "XML that loads or asks")]
    [InlineData(@"\bunsafe\b|DllImport|LibraryImport|Marshal\.", "memory is reached into")]
    [InlineData(@"CSharpScript|Assembly\.Load\(|DynamicInvoke|Expression\.Compile", "code is made while it runs")]
    [InlineData(@"new Regex\(|Regex\.(IsMatch|Match|Replace|Split)\([^,]+, [a-z]",
        "an expression is made of what somebody wrote")]
    [InlineData(@"DirectoryEntry|LdapConnection|Memcached", "a directory or cache is asked")]
    public void What_the_source_does_without(string pattern, string what)
    {
        var found = SourceTree.Files().Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .SelectMany(
                file => file.Lines.Select((line, at) => (file.Path, At: at + 1, Match: Regex.Match(line, pattern))))
            .Where(place => place.Match.Success && !Allowed.Contains((place.Path, what)));

        Breaches.None(found.Select(place => $"{place.Path}:{place.At}: {what}: {place.Match.Value}"));
    }

    [Fact]
    public void Scripts_write_text_as_text_keep_nothing_and_run_no_text()
    {
        var scripts = Directory.EnumerateFiles(
            Path.Combine(SourceTree.Repository, "src", "MembershipCases.Web", "wwwroot", "js"), "*.js");

        Assert.All(scripts, script => Assert.DoesNotMatch(Dangerous(), File.ReadAllText(script)));
    }

    [GeneratedRegex("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|localStorage|sessionStorage|indexedDB|document\\.cookie|postMessage|__proto__")]
    private static partial Regex Dangerous();
}
