using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace MembershipCases.Web.Tests.Reviews;

/// <summary>The command, run as a program of its own.</summary>
public sealed class ReadReviewTests : IDisposable
{
    private const long MostMemory = 200L * 1024 * 1024;

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("read-review");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task The_findings_come_as_json_on_standard_output()
    {
        var run = await Run(Write("review.docx", Files.Word()));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var arena = json.RootElement.GetProperty("arenas")[0];
        Assert.Equal(["document", "arenas", "twinTowns", "notUnderstood"],
            json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ["number", "part", "heading", "otherNames", "responsible", "participation", "status", "arenaSince",
                "memberSince", "through", "sources", "confidence", "questions"],
            arena.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["heading", "responsible", "participation", "status"],
            arena.GetProperty("sources").EnumerateObject().Select(p => p.Name));
        Assert.Equal("""{"page":1,"lines":[7,7],"quote":"Det anbefales å videreføre samarbeidet."}""",
            Compact(arena.GetProperty("sources").GetProperty("status")));
        Assert.Equal("active continue", $"{arena.GetProperty("participation")} {arena.GetProperty("status")}");
        var second = json.RootElement.GetProperty("arenas")[1];
        Assert.Equal("notStated withdrawDecided",
            $"{second.GetProperty("participation")} {second.GetProperty("status")}");
        Assert.Equal(JsonValueKind.Null, second.GetProperty("sources").GetProperty("participation").ValueKind);
        Assert.Equal("Uusilinna",
            json.RootElement.GetProperty("twinTowns")[1].GetProperty("otherNames")[0].GetString());
        Assert.Equal(64, json.RootElement.GetProperty("document").GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public async Task A_doubt_is_a_sentence_and_text_without_a_place_is_shown()
    {
        var run = await Run(
            Write("review.txt",
                Encoding.UTF8.GetBytes(
                    Files.Text + "\nDel 3 Annet\nStille Hav\nStille Hav er et nettverk for ro på sjøen.\nVedlegg\nSe eget ark for tallene.")));
        using var json = JsonDocument.Parse(run.Output);
        var arena = json.RootElement.GetProperty("arenas")[2];
        Assert.Equal("none", arena.GetProperty("status").GetString());
        Assert.Contains(arena.GetProperty("questions").EnumerateArray(),
            q => q.GetProperty("code").GetString() == "status.missing"
                && q.GetProperty("text").GetString()!.EndsWith("The section does not say.", StringComparison.Ordinal));
        Assert.Contains("Se eget ark for tallene.",
            json.RootElement.GetProperty("notUnderstood").EnumerateArray().Single().GetProperty("text").GetString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.txt", "Fant ikke filen")]
    [InlineData("empty.txt", "Filen empty.txt er tom.")]
    [InlineData("large.txt", "Filen large.txt er for stor: 50 MB. Grensen er 10 MB.")]
    [InlineData("bomb.docx", "bomb.docx pakker ut til mer enn 64 MB og blir ikke lest.")]
    [InlineData("letters.docx", "pakker ut til mer enn")]
    [InlineData("bomb.pdf", "bomb.pdf pakker ut til mer enn 64 MB og blir ikke lest.")]
    [InlineData("encrypted.pdf", "encrypted.pdf er beskyttet med passord. Fjern passordet først.")]
    [InlineData("folder.txt", "er en mappe, ikke en fil.")]
    public async Task Bad_input_ends_in_one_line_soon_and_with_little_memory(string name, string says)
    {
        var run = await Run(Bad(name));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.True(run.Took < TimeSpan.FromSeconds(20), $"took {run.Took}");
        Assert.True(run.Memory < MostMemory, $"took {run.Memory / 1024 / 1024} MB");
    }

    [Fact]
    public async Task Without_a_file_the_use_is_told()
    {
        var run = await Run();
        Assert.Equal((1, "Oppgi én fil: read-review FIL (.txt, .docx eller .pdf).", ""),
            (run.ExitCode, run.Error.TrimEnd(), run.Output));
    }

    private string Bad(string name)
    {
        switch (name)
        {
            case "missing.txt":
                return Path.Combine(_directory.FullName, name);
            case "folder.txt":
                return _directory.CreateSubdirectory(name).FullName;
            case "large.txt":
                using (var file = File.Create(Path.Combine(_directory.FullName, name)))
                    file.SetLength(50 * 1024 * 1024);
                return Path.Combine(_directory.FullName, name);
            default:
                return Write(name, name switch
                {
                    "bomb.docx" => Files.WordOf(s => Files.Fill(s, 1024L * 1024 * 1024)),
                    "letters.docx" => Files.WordOf($"<w:p><w:r><w:t>{new string('a', 28_000_000)}</w:t></w:r></w:p>"),
                    "bomb.pdf" => Files.PdfThatUnpacksTo(1024 * 1024 * 1024),
                    "encrypted.pdf" => Files.EncryptedPdf(),
                    _ => [],
                });
        }
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_directory.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static async Task<(int ExitCode, string Output, string Error, TimeSpan Took, long Memory)> Run(
        params string[] files)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // As it runs for people, not as the tests themselves are sped up: that takes memory.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("DOTNET_GC", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "MembershipCases.Web.dll"),
            "read-review", .. files])
            start.ArgumentList.Add(argument);
        using var process = System.Diagnostics.Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (memory, took) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            var (now, used) = Use(process);
            (memory, took) = (Math.Max(memory, now), used > took ? used : took);
        }

        return (process.ExitCode, await output, await error, took, memory);
    }

    /// <summary>
    /// The memory it holds now and the processor's time it has had; nothing when it exits at the very moment of asking.
    /// </summary>
    private static (long Memory, TimeSpan Took) Use(System.Diagnostics.Process process)
    {
        try
        {
            process.Refresh();
            return (process.WorkingSet64, process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            return (0, TimeSpan.Zero);
        }
    }

    private static string Compact(JsonElement element) =>
        element.GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal)
            .Replace("\": ", "\":", StringComparison.Ordinal);
}
