namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>The chief commissioner's choice of who decides a case.</summary>
/// <param name="To">The deciding body.</param>
/// <param name="Rule">The rule that allows the delegation; null when the council decides.</param>
/// <param name="Arena">The kind of arena that the case is about.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Heads">The offices of the chief commissioner.</param>
public sealed record Delegation(
    DecidingBody To, LegalReference? Rule, ArenaKind Arena, string Reason, IReadOnlyCollection<Guid> Heads);
