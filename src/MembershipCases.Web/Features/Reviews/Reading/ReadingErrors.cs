namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>Errors of reading documents. The first argument is always the file's name.</summary>
public static class ReadingErrors
{
    private const double Megabyte = 1024 * 1024;

    internal static Error NoFile => Of("no-file");

    internal static Error NotFound(string file) => Of("not-found", file);

    internal static Error Directory(string file) => Of("directory", file);

    internal static Error Unreadable(string file) => Of("unreadable", file);

    internal static Error Empty(string file) => Of("empty", file);

    internal static Error NoText(string file) => Of("no-text", file);

    /// <summary>The file is too large.</summary>
    public static Error TooLarge(string file, long bytes) =>
        Of("too-large", file, Math.Ceiling(bytes / Megabyte), ReviewFile.MostBytes / Megabyte);

    internal static Error TooLong(string file) => Of("too-long", file, ReviewFile.MostPages, ReviewFile.MostLines,
        ReviewFile.MostLettersOfPage);

    internal static Error Bomb(string file) => Of("bomb", file, Limits.MostInflated / Megabyte);

    internal static Error WrongType(string file) => Of("wrong-type", file);

    internal static Error NotText(string file) => Of("not-text", file);

    internal static Error Encoding(string file) => Of("encoding", file);

    internal static Error NotWord(string file) => Of("not-docx", file);

    internal static Error NotPdf(string file) => Of("not-pdf", file);

    internal static Error Encrypted(string file) => Of("encrypted", file);

    /// <summary>A worker could make nothing of it: it failed, or ran out of what it was given.</summary>
    internal static Error Broken(string file) => Of("broken", file);

    internal static Error TooSlow(string file, TimeSpan patience) => Of("too-slow", file, patience.TotalSeconds);

    /// <summary>As many documents are being read as may be at a time.</summary>
    internal static Error Busy(string file) => Of("busy", file) with { Kind = ErrorKind.Busy };

    /// <summary>What a worker refused, by its code; anything else means that it has failed.</summary>
    internal static Error OfWorker(string code, string file) =>
        ((Error[])[TooLong(file), Bomb(file), NoText(file), NotWord(file), NotPdf(file), Encrypted(file)])
            .FirstOrDefault(error => error.Code == code) ?? Broken(file);

    private static Error Of(string code, params object[] arguments) =>
        new($"review.{code}", ErrorKind.Invalid, "File", arguments);
}
