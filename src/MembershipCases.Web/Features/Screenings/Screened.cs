namespace MembershipCases.Web.Features.Screenings;

/// <summary>A screening after a command.</summary>
/// <param name="Id">The screening.</param>
/// <param name="Version">The version of its record now: what the next command states.</param>
public sealed record Screened(Guid Id, int Version) : IVersioned;
