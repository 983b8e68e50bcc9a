using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>A Word document: one line for each paragraph and for each line break inside one.</summary>
internal static class WordFile
{
    private const int MostEntries = 2_000;
    private const int MostCharacters = 30_000_000;

    /// <summary>
    /// Reads the text. The decompressed size is counted first; the XML must not have a document type.
    /// </summary>
    public static Result<ReviewText> Read(string file, byte[] content, CancellationToken stop)
    {
        // Word stores a password-protected document in the old compound format.
        if (content.AsSpan().StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0]))
            return ReadingErrors.Encrypted(file);
        try
        {
            return Unpack(file, content, stop);
        }
        catch (Exception e) when (e is InvalidDataException or OpenXmlPackageException or XmlException
            or FormatException or IOException or InvalidOperationException or NotSupportedException or ArgumentException
            && !Limits.IsReached(e))
        {
            return ReadingErrors.NotWord(file);
        }
    }

    private static Result<ReviewText> Unpack(string file, byte[] content, CancellationToken stop)
    {
        using (var archive = new ZipArchive(new MemoryStream(content, writable: false)))
        {
            if (archive.Entries.Count > MostEntries)
                return ReadingErrors.Bomb(file);
            Limits.Count(archive, Limits.MostInflated);
        }

        using var document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), false,
            new OpenSettings { MaxCharactersInPart = MostCharacters });
        return document.MainDocumentPart is { } part
            ? WordLines.Of(part, stop) is { } text ? text : ReadingErrors.TooLong(file)
            : ReadingErrors.NotWord(file);
    }
}
