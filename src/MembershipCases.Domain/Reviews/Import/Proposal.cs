namespace MembershipCases.Domain.Reviews.Import;

/// <summary>A finding with what is proposed to be recorded.</summary>
/// <param name="Read">What was read, including doubts about its match in the register.</param>
/// <param name="Text">What is proposed.</param>
/// <param name="IsSure">Whether nothing is in doubt.</param>
public sealed record Proposal(FindingRead Read, FindingText Text, bool IsSure);

/// <summary>A membership in the register, with what a proposal needs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The name as used by the municipality.</param>
/// <param name="Names">All its names.</param>
/// <param name="Kind">The kind of arena.</param>
/// <param name="Waiting">Mandates from the council that no case answers.</param>
public sealed record KnownMembership(
    Guid Id, string Name, IReadOnlyList<string> Names, ArenaKind Kind, IReadOnlyList<MandateStrength> Waiting);

/// <summary>An office in force with all titles of it and its sole predecessors.</summary>
public sealed record KnownOffice(Guid Id, IReadOnlyList<string> Titles);
