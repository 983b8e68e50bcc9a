namespace MembershipCases.Domain.Reviews.Import;

/// <summary>A finding with what is proposed to be written.</summary>
/// <param name="Read">What was read, with what is in doubt about its place in the register too.</param>
/// <param name="Text">What is proposed.</param>
/// <param name="IsSure">Whether nothing is in doubt.</param>
public sealed record Proposal(FindingRead Read, FindingText Text, bool IsSure);

/// <summary>A membership in the register as a proposal needs to know it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name as used here.</param>
/// <param name="Names">Every name that it is known by.</param>
/// <param name="Kind">What sort of arena it is.</param>
/// <param name="Waiting">What the council has asked for and no case has answered.</param>
public sealed record KnownMembership(
    Guid Id, string Name, IReadOnlyList<string> Names, ArenaKind Kind, IReadOnlyList<MandateStrength> Waiting);

/// <summary>An office in force and every title that it or those it took over from alone are known by.</summary>
public sealed record KnownOffice(Guid Id, IReadOnlyList<string> Titles);
