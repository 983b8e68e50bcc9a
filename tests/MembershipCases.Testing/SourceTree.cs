namespace MembershipCases.Testing;

/// <summary>The product's source as it lies in the repository, without what tools write.</summary>
public static class SourceTree
{
    private static readonly string[] Patterns = ["*.cs", "*.cshtml"];
    private static readonly string Root = FindRoot();

    /// <summary>Where the README stands.</summary>
    public static string Repository { get; } = Path.GetDirectoryName(Root)!;

    /// <summary>Every C# and Razor file under <c>src/</c>, as its path from there and its lines.</summary>
    public static IEnumerable<(string Path, string[] Lines)> Files() =>
        from pattern in Patterns
        from file in Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        let path = FromRoot(file)
        where !IsMadeByTools(path)
        select (path, File.ReadAllLines(file));

    /// <summary>Every folder under <c>src/</c>, as its path from there.</summary>
    public static IEnumerable<string> Folders() =>
        Directory.EnumerateDirectories(Root, "*", SearchOption.AllDirectories).Select(FromRoot)
            .Where(path => !IsMadeByTools(path));

    private static bool IsMadeByTools(string path) =>
        path.Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "wwwroot");

    private static string FromRoot(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MembershipCases.sln")))
            folder = folder.Parent;
        return Path.Combine(
            folder?.FullName
                ?? throw new InvalidOperationException("The tests do not run inside the repository."), "src");
    }
}
