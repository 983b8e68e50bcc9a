using System.Globalization;

namespace MembershipCases.Web.History;

/// <summary>What an inspection finds wrong, one line of English each.</summary>
/// <param name="most">How many are told; the others are only counted.</param>
public sealed class InspectionFaults(int most = 1000)
{
    private readonly List<string> told = [];

    /// <summary>The largest number of faults that are told.</summary>
    public int Most { get; } = most;

    /// <summary>The faults that are told, in the order in which they were found.</summary>
    public IReadOnlyList<string> Told => told;

    /// <summary>The number of faults.</summary>
    public long Count { get; private set; }

    /// <summary>The first fault with the number of those after it; null when there is none.</summary>
    public string? InShort => Count switch
    {
        0 => null,
        1 => told[0],
        _ => string.Create(CultureInfo.InvariantCulture, $"{told[0]}, and {Count - 1} more"),
    };

    /// <summary>Adds a fault.</summary>
    public void Add(FormattableString fault)
    {
        Count++;
        if (told.Count < Most) told.Add(fault.ToString(CultureInfo.InvariantCulture));
    }
}
