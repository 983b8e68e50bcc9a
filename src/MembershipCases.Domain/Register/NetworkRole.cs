namespace MembershipCases.Domain.Register;

/// <summary>
/// A role that a user can hold in a network, stored as data so that the municipality decides which roles raise the
/// question of disqualification.
/// </summary>
public sealed class NetworkRole
{
    /// <summary>Stable key, such as <c>chair</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>The displayed name.</summary>
    public LocalText Name { get; init; } = new("", "", "");

    /// <summary>Whether it raises the question of disqualification in every case about the network.</summary>
    public bool Raises { get; init; }
}
