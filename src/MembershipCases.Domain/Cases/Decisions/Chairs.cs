namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>How many chairs of a body can vote in a case.</summary>
/// <param name="Members">How many members the body has; null when not told.</param>
/// <param name="Left">How many left the chair.</param>
/// <param name="Substitutes">How many met in their place.</param>
public sealed record Chairs(int? Members, int Left = 0, int Substitutes = 0)
{
    /// <summary>How many must vote.</summary>
    public Quorum Quorum => new(Members);

    /// <summary>How many can vote; null when the number of members is not told.</summary>
    public int? CanVote => Members - Left + Substitutes;
}
