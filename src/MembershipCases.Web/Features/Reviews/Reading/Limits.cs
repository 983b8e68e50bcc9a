using System.IO.Compression;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>Limits on the decompressed size of a file, checked before anything is stored.</summary>
internal static class Limits
{
    /// <summary>The maximum decompressed size of a file, in bytes.</summary>
    public const long MostInflated = 64 * 1024 * 1024;

    /// <summary>
    /// The maximum number of files in an archive; a Word document has some dozens, and one for each picture.
    /// </summary>
    public const int MostEntries = 2000;

    /// <summary>Counts a stream to its end in pieces, and stops at the limit.</summary>
    /// <exception cref="LimitReachedException">The limit is exceeded.</exception>
    public static long Count(Stream stream, long most)
    {
        var piece = new byte[16 * 1024];
        var total = 0L;
        for (int read; (read = stream.Read(piece)) > 0;)
            if ((total += read) > most)
                throw new LimitReachedException();
        return total;
    }

    /// <summary>Counts the decompressed size of all files of an archive.</summary>
    /// <exception cref="LimitReachedException">The limit is exceeded.</exception>
    public static void Count(ZipArchive archive, long most)
    {
        if (archive.Entries.Count > MostEntries) throw new LimitReachedException();
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            most -= Count(stream, most);
        }
    }

    /// <summary>Whether an exception means that a limit was exceeded, here or in the runtime's memory.</summary>
    public static bool IsReached(Exception failure) =>
        failure is LimitReachedException or OutOfMemoryException
            || (failure.InnerException is { } inner && IsReached(inner));
}

/// <summary>A file exceeds a limit when decompressed.</summary>
internal sealed class LimitReachedException : Exception;
