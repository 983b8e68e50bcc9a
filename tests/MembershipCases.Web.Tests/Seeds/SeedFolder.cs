using System.Text.Json.Nodes;
using MembershipCases.Web.Casework.Seeds;

namespace MembershipCases.Web.Tests.Seeds;

/// <summary>The seeds of the repository, and the document they tell of when it lies beside the repository.</summary>
internal static class SeedFolder
{
    public static SeedFiles Bergen { get; } = SeedFiles.Read();

    public static IEnumerable<MembershipSeed> Ties => Bergen.Memberships.Concat(Bergen.TwinTowns);

    public static string Root { get; } = FindRoot();

    public static string Review { get; } =
        Path.Combine(Root, "..", "shared", "review-document", Bergen.Documents.Single(d => d.Key == "review").FileName);

    public static JsonArray Json(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SeedFiles.Folder, file)))!.AsArray();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MembershipCases.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
