using System.IO.Compression;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>Bounds on what a file may unpack to, counted before anything of it is kept.</summary>
internal static class Limits
{
    /// <summary>The most bytes that a file may unpack to.</summary>
    public const long MostInflated = 64 * 1024 * 1024;

    /// <summary>
    /// The most files that an archive may hold; a document of Word has some dozens, and one for each picture.
    /// </summary>
    public const int MostEntries = 2000;

    /// <summary>Counts a stream to its end, piece by piece, and stops where the bound is passed.</summary>
    /// <exception cref="LimitReachedException">There is more than that.</exception>
    public static long Count(Stream stream, long most)
    {
        var piece = new byte[16 * 1024];
        var total = 0L;
        for (int read; (read = stream.Read(piece)) > 0;)
            if ((total += read) > most)
                throw new LimitReachedException();
        return total;
    }

    /// <summary>Counts what all files of an archive unpack to.</summary>
    /// <exception cref="LimitReachedException">There is more than that.</exception>
    public static void Count(ZipArchive archive, long most)
    {
        if (archive.Entries.Count > MostEntries) throw new LimitReachedException();
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            most -= Count(stream, most);
        }
    }

    /// <summary>Whether a failure says that a bound was passed, here or in the runtime's own memory.</summary>
    public static bool IsReached(Exception failure) =>
        failure is LimitReachedException or OutOfMemoryException
            || (failure.InnerException is { } inner && IsReached(inner));
}

/// <summary>A file unpacks to more than it may.</summary>
internal sealed class LimitReachedException : Exception;
