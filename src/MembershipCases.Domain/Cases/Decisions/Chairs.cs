namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>The number of seats of a body that can vote in a case.</summary>
/// <param name="Members">The number of members; null when unknown.</param>
/// <param name="Left">The number of disqualified members.</param>
/// <param name="Substitutes">The number of substitutes.</param>
public sealed record Chairs(int? Members, int Left = 0, int Substitutes = 0)
{
    /// <summary>The quorum of the body.</summary>
    public Quorum Quorum => new(Members);

    /// <summary>The number who can vote; null when the number of members is unknown.</summary>
    public int? CanVote => Members - Left + Substitutes;
}
