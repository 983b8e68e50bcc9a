namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>The votes of a party.</summary>
/// <param name="Party">The party's name as in the minutes.</param>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
public sealed record PartyVote(string Party, int For, int Against);

/// <summary>The vote of a named member, where a party splits.</summary>
/// <param name="Name">The member.</param>
/// <param name="Party">Their party.</param>
/// <param name="IsFor">Whether they voted for.</param>
public sealed record NamedVote(string Name, string Party, bool IsFor);

/// <summary>The vote on a point. A unanimous vote needs only the number present.</summary>
public sealed record Vote
{
    /// <summary>The number present. Everybody present must vote (kommuneloven § 8-1).</summary>
    public int Present { get; init; }

    /// <summary>Whether all voted for.</summary>
    public bool Unanimous { get; init; }

    /// <summary>Votes for each party; empty when unanimous.</summary>
    public IReadOnlyList<PartyVote> Parties { get; init; } = [];

    /// <summary>Votes of named members, for the parties that split.</summary>
    public IReadOnlyList<NamedVote> Named { get; init; } = [];

    /// <summary>The chair's casting vote on a tie (kommuneloven § 11-9): true for, false against.</summary>
    public bool? CastingVoteFor { get; init; }

    /// <summary>All votes for.</summary>
    public long For => Unanimous ? Present : Parties.Sum(party => (long)party.For);

    /// <summary>All votes against.</summary>
    public long Against => Unanimous ? 0 : Parties.Sum(party => (long)party.Against);

    /// <summary>Whether it was carried: a majority for, or the casting vote on a tie.</summary>
    public bool Carried => For == Against ? CastingVoteFor == true : For > Against;
}
