namespace MembershipCases.Web.Tests.Architecture;

/// <summary>Lines that fit beside another file on a screen.</summary>
public sealed class SourceSizeTests
{
    private const int Widest = 140;

    private static readonly string WideLines =
        Path.Combine(SourceTree.Repository, "tests", "MembershipCases.Web.Tests", "Architecture", "wide-lines.txt");

    /// <summary>
    /// Files with wide lines are counted in <c>wide-lines.txt</c>; with WRITE_WIDE_LINES=1 the test writes it.
    /// </summary>
    [Fact]
    public void No_line_is_wider_than_a_screen_shows()
    {
        var wide =
            (from file in SourceTree.Files()
             let count = file.Lines.Count(line => line.Length > Widest)
             where count > 0
             orderby file.Path
             select $"{file.Path}: {count}").ToList();
        if (Environment.GetEnvironmentVariable("WRITE_WIDE_LINES") == "1") File.WriteAllLines(WideLines, wide);

        var allowed = File.ReadAllLines(WideLines);
        Breaches.None(
            wide.Except(allowed)
                .Select(file => $"{file} lines over {Widest} columns, otherwise than wide-lines.txt counts"));
        Breaches.None(allowed.Except(wide).Select(file => $"{file} is no longer so: take it out of wide-lines.txt"));
    }
}
