using System.CommandLine;
using System.Globalization;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>
/// The command <c>read-review FILE</c>: writes the findings of a review document to standard output without a database.
/// </summary>
public static class ReadReview
{
    /// <summary>
    /// The exit code for a document that cannot be read; the reason is written to standard error, on one line.
    /// </summary>
    public const int Refused = 1;

    private const ulong MostMemory = 100 * 1024 * 1024;

    /// <summary>The command.</summary>
    public static Command Command()
    {
        var texts = TextCatalogue.OfThisAssembly();
        var files = new Argument<string[]>("FILE") { Description = Text(texts, "reviews.command.file"),
            Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("read-review", Text(texts, "reviews.command")) { files };
        command.SetAction(parsed => Run(texts, parsed.GetValue(files) ?? []));
        return command;
    }

    private static int Run(TextCatalogue texts, string[] files)
    {
        BoundMemory();
        var read = files is [var file] ? Read(file) : ReadingErrors.NoFile;
        if (!read.IsOk)
        {
            Console.Error.WriteLine(Text(texts, $"error.{read.Error.Code}", [.. read.Error.Arguments]));
            return Refused;
        }

        using var writer = new StreamWriter(Console.OpenStandardOutput());
        writer.WriteLine(
            ReviewJson.Write(read.Value,
                q => Text(texts, Language.English, $"reviews.question.{q.Code}", [.. q.Arguments])));
        return 0;
    }

    private static Result<ReviewRead> Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (Directory.Exists(path))
                return ReadingErrors.Directory(path);
            if (!File.Exists(path))
                return ReadingErrors.NotFound(path);
            using var stream = File.OpenRead(path);
            if (stream.Length > ReviewFile.MostBytes)
                return ReadingErrors.TooLarge(name, stream.Length);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return ReviewFile.Read(name, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ReadingErrors.Unreadable(name);
        }
    }

    /// <summary>
    /// Limits memory, so that a malicious document ends in a refusal and not in a machine without memory.
    /// </summary>
    private static void BoundMemory()
    {
        AppContext.SetData("GCHeapHardLimit", MostMemory);
        GC.RefreshMemoryLimit();
    }

    private static string Text(TextCatalogue texts, string key, params object[] arguments) =>
        Text(texts, Language.Bokmål, key, arguments);

    private static string Text(TextCatalogue texts, Language language, string key, params object[] arguments) =>
        string.Format(CultureInfo.GetCultureInfo(language.Culture), texts.Find(key, language.Code) ?? key, arguments);
}
