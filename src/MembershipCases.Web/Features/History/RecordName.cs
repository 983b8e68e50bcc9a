namespace MembershipCases.Web.Features.History;

/// <summary>The displayed name of a record.</summary>
/// <param name="Name">The name, number or title.</param>
/// <param name="Href">Its page, or null when it has none.</param>
public sealed record RecordName(string Name, string? Href = null);
