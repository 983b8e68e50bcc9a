namespace MembershipCases.Web.Tests.Safety;

/// <summary>The processes that a process has started and that have not ended, as Linux lists them.</summary>
internal static class ChildProcesses
{
    public static IReadOnlyList<int> Of(int parent) =>
    [
        .. from folder in Directory.EnumerateDirectories("/proc")
           let name = Path.GetFileName(folder)
           where name.All(char.IsAsciiDigit) && ParentOf(folder) == parent
           select int.Parse(name, System.Globalization.CultureInfo.InvariantCulture),
    ];

    /// <summary>Waits until there is one, or none any more.</summary>
    public static async Task Wait(int parent, bool until, CancellationToken cancellationToken)
    {
        while (Of(parent).Count > 0 != until)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
    }

    private static int? ParentOf(string folder)
    {
        try
        {
            // The name stands in parentheses, then come the state and the parent.
            var after = File.ReadAllText(Path.Combine(folder, "stat")).Split(") ")[^1].Split(' ');
            return after[0] == "Z" ? null : int.Parse(after[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
