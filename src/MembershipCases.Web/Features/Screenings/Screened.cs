namespace MembershipCases.Web.Features.Screenings;

/// <summary>A screening after a command.</summary>
/// <param name="Id">The screening.</param>
/// <param name="Version">The current version of its record, which the next command must state.</param>
public sealed record Screened(Guid Id, int Version) : IVersioned;
