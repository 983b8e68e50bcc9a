using MembershipCases.Process.Scenarios;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Web.Tests.Process;

public sealed class ProcessDefinitionsTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("workflows-").FullName;

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "workflows"), "*.bpmn",
            SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file))];

    public void Dispose() => Directory.Delete(root, true);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_that_is_shipped_passes_the_checks(string file) =>
        Assert.Empty(
            BpmnReader.Read(file, System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file))).Faults);

    [Fact]
    public void The_bodies_are_data()
    {
        var bergen = ProcessDefinitions.Load(AppContext.BaseDirectory, null).Latest(CaseKind.Join).Steps["recommend"];
        var other = ProcessDefinitions.Load(AppContext.BaseDirectory, "formannskap")
            .Latest(CaseKind.Join).Steps["recommend"];
        Assert.Equal(("city-government-secretariat", "city-government"), (bergen.Role, bergen.Office));
        Assert.Equal(("city-government-secretariat", "executive-committee"), (other.Role, other.Office));
        Assert.Equal("Formannskapets innstilling", other.Name.Nb);
    }

    [Fact]
    public void Older_versions_lie_beside_the_latest()
    {
        WriteAll();
        Write("versions/join.1.bpmn", File("join", 1));
        Write("join.bpmn", File("join", 2));
        var definitions = ProcessDefinitions.Load(root, "");
        Assert.Equal(2, definitions.Latest(CaseKind.Join).Version);
        Assert.Equal(1, definitions.Get(CaseKind.Join, 1)!.Version);
        Assert.Null(definitions.Get(CaseKind.Join, 3));
        Assert.Equal(4, definitions.All.Count());
    }

    [Fact]
    public void A_version_that_stands_twice_is_refused()
    {
        WriteAll();
        Write("versions/join.1.bpmn", File("join", 1));
        Assert.Contains("Join version 1 stands in join.bpmn too", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_without_a_definition_is_refused()
    {
        Write("join.bpmn", File("join", 1));
        Assert.Contains("kind Withdraw", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_is_told_with_file_line_and_element()
    {
        WriteAll();
        Write("withdraw.bpmn",
            File("withdraw", 1).Replace("kind=\"assess\"", "kind=\"guess\"", StringComparison.Ordinal));
        Assert.Contains("withdraw.bpmn(5): a: mc:step kind is", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("../workflows/nowhere")]
    public void A_variant_that_does_not_exist_is_refused(string variant)
    {
        WriteAll();
        Assert.Throws<DefinitionsRefusedException>(() => ProcessDefinitions.Load(root, variant));
    }

    private string Refusal() =>
        Assert.Throws<DefinitionsRefusedException>(() => ProcessDefinitions.Load(root, null)).Message;

    private static string File(string kind, int version) =>
        new BpmnFile(kind, version).Start().Step("a").End().Chain("start", "a", "end").ToString();

    private void WriteAll()
    {
        foreach (var kind in new[] { "join", "withdraw", "reevaluate" })
            Write($"{kind}.bpmn", File(kind, 1));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(root, "workflows", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
    }
}
