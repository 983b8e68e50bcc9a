namespace MembershipCases.Domain.Register;

/// <summary>
/// A role that somebody can hold in a network: data, so that a municipality says itself which raise the question of
/// disqualification.
/// </summary>
public sealed class NetworkRole
{
    /// <summary>Stable short name, such as <c>chair</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it is called.</summary>
    public LocalText Name { get; init; } = new("", "", "");

    /// <summary>Whether it raises the question in every case about the network.</summary>
    public bool Raises { get; init; }
}
