namespace MembershipCases.Web.Features.Mandates;

/// <summary>The mandate after a command.</summary>
/// <param name="Id">The mandate.</param>
/// <param name="Version">The current version, which the next command must state.</param>
public sealed record MandateChanged(Guid Id, int Version) : IVersioned;
