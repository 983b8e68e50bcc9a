namespace MembershipCases.Web.Features.Screenings;

/// <summary>A record's name and the address of its page.</summary>
public sealed record RecordLine(string Name, string Href);
