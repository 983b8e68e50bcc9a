namespace MembershipCases.Domain;

/// <summary>A text of the definition in the three languages of the service.</summary>
public sealed record LocalText(string Nb, string Nn, string En);
