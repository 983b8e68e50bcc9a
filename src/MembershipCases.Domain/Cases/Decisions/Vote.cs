namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>How a party voted.</summary>
/// <param name="Party">The party's name as the minutes write it.</param>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
public sealed record PartyVote(string Party, int For, int Against);

/// <summary>How a named member voted, where a party splits.</summary>
/// <param name="Name">The member.</param>
/// <param name="Party">Their party.</param>
/// <param name="IsFor">Whether they voted for.</param>
public sealed record NamedVote(string Name, string Party, bool IsFor);

/// <summary>
/// A vote on one point. In a unanimous vote nothing else needs to be said than how many were present.
/// </summary>
public sealed record Vote
{
    /// <summary>How many voted. Everyone who is present votes (kommuneloven § 8-1).</summary>
    public int Present { get; init; }

    /// <summary>Whether all voted for.</summary>
    public bool Unanimous { get; init; }

    /// <summary>Per party; empty when unanimous.</summary>
    public IReadOnlyList<PartyVote> Parties { get; init; } = [];

    /// <summary>Members by name, for the parties that split.</summary>
    public IReadOnlyList<NamedVote> Named { get; init; } = [];

    /// <summary>The chair's casting vote on a tie (kommuneloven § 11-9): true for, false against.</summary>
    public bool? CastingVoteFor { get; init; }

    /// <summary>All votes for.</summary>
    public int For => Unanimous ? Present : Parties.Sum(party => party.For);

    /// <summary>All votes against.</summary>
    public int Against => Unanimous ? 0 : Parties.Sum(party => party.Against);

    /// <summary>Whether it was carried: more for than against, or the casting vote on a tie.</summary>
    public bool Carried => For == Against ? CastingVoteFor == true : For > Against;
}
