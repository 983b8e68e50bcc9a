using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace MembershipCases.Web.History;

/// <summary>What a copy of the database consists of: the file <c>manifest.json</c> in its folder.</summary>
/// <param name="At">When the copy was made.</param>
/// <param name="Version">The version of the service that made it.</param>
/// <param name="Database"><see cref="Sqlite"/> or <see cref="Postgres"/>.</param>
/// <param name="Place">The last sealed place of the history in it; the copy may hold later ones.</param>
/// <param name="Hash">The hash of that place.</param>
/// <param name="Files">The files.</param>
public sealed record CopyManifest(
    string At, string Version, string Database, long Place, string Hash, IReadOnlyList<CopiedFile> Files)
{
    /// <summary>The value of <see cref="Database"/> for SQLite.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>The value of <see cref="Database"/> for PostgreSQL.</summary>
    public const string Postgres = "postgresql";

    /// <summary>The name of the manifest.</summary>
    public const string Name = "manifest.json";

    /// <summary>The name of the checkpoint file in a copy.</summary>
    public const string Checkpoints = "history-checkpoints.txt";

    /// <summary>Describes the files of a folder, and writes the manifest beside them.</summary>
    public static void Write(string folder, string database, HistoryHead head, DateTimeOffset at)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new CopiedFile(file.Name, file.Length, HashOf(file.FullName)));
        var manifest = new CopyManifest(at.ToString("O", CultureInfo.InvariantCulture),
            typeof(CopyManifest).Assembly.GetName().Version!.ToString(), database, head.Place, head.Hash, [.. files]);
        File.WriteAllText(Path.Combine(folder, Name), JsonSerializer.Serialize(manifest, Columns.Json));
    }

    /// <summary>Reads the manifest of a folder and compares its files.</summary>
    /// <exception cref="ToolRefusedException">There is no manifest, or a file is missing or differs.</exception>
    public static CopyManifest Read(string folder)
    {
        var place = Path.Combine(folder, Name);
        if (!File.Exists(place)) throw new ToolRefusedException($"{folder} is no copy: it has no {Name}.");
        var manifest = JsonSerializer.Deserialize<CopyManifest>(File.ReadAllText(place), Columns.Json)!;
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(folder, Path.GetFileName(file.Name));
            if (!File.Exists(path)) throw new ToolRefusedException($"The copy is not whole: {file.Name} is missing.");
            if (HashOf(path) != file.Sha256)
                throw new ToolRefusedException($"The copy is not whole: {file.Name} is not the file that was written.");
        }

        return manifest;
    }

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

/// <summary>A file of a copy.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hex.</param>
public sealed record CopiedFile(string Name, long Bytes, string Sha256);
