namespace MembershipCases.Domain;

/// <summary>A text of a definition in the service's three languages.</summary>
public sealed record LocalText(string Nb, string Nn, string En);
