namespace MembershipCases.Web.Features.History;

/// <summary>A record as people know it.</summary>
/// <param name="Name">Its name, number or title.</param>
/// <param name="Href">Its page, or null when it has none.</param>
public sealed record RecordName(string Name, string? Href = null);
