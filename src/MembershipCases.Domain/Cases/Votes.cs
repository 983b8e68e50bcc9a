namespace MembershipCases.Domain.Cases;

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

/// <summary>A vote on one point. In a unanimous vote nothing else needs to be said than how many were present.</summary>
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

/// <summary>Votes must add up.</summary>
public static class VoteRules
{
    /// <summary>Everything that is wrong with a vote; empty when it adds up. Half of the members is half of the whole body, whoever left the chair (kommuneloven § 11-9).</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="chairs">How many can vote; null when that is not told.</param>
    /// <param name="field">The field of the form that it stands in.</param>
    public static IEnumerable<Error> Check(Vote vote, Chairs? chairs, string field)
    {
        if (vote.Present <= 0) yield return VoteErrors.NobodyPresent.At($"{field}.Present");
        if (vote.Present > chairs?.CanVote) yield return TooMany(chairs).At($"{field}.Present");
        if (vote.Present * 2 < chairs?.Members) yield return VoteErrors.NoQuorum(chairs.Members.Value).At($"{field}.Present");
        foreach (var error in vote.Unanimous ? CheckUnanimous(vote) : CheckParties(vote)) yield return error.At(error.Field is null ? field : $"{field}.{error.Field}");
    }

    private static Error TooMany(Chairs chairs) => chairs is { Left: 0, Substitutes: 0 }
        ? VoteErrors.MoreThanMembers(chairs.Members!.Value)
        : VoteErrors.MoreThanCanVote(chairs.CanVote!.Value, chairs.Members!.Value, chairs.Left, chairs.Substitutes);

    private static IEnumerable<Error> CheckUnanimous(Vote vote)
    {
        if (vote.Parties.Any(party => party.Against > 0)) yield return VoteErrors.UnanimousWithVotesAgainst;
        if (vote.CastingVoteFor is not null) yield return VoteErrors.CastingVoteWithoutTie.At(nameof(Vote.CastingVoteFor));
    }

    private static IEnumerable<Error> CheckParties(Vote vote)
    {
        if (vote.Parties.Any(party => string.IsNullOrWhiteSpace(party.Party))) yield return VoteErrors.PartyMissing;
        if (vote.Parties.Any(party => party.For < 0 || party.Against < 0)) yield return VoteErrors.Negative;
        if (vote.Parties.GroupBy(party => party.Party.Trim(), StringComparer.OrdinalIgnoreCase).Any(group => group.Count() > 1)) yield return VoteErrors.PartyTwice;
        if (vote.For + vote.Against != vote.Present) yield return VoteErrors.DoesNotAddUp(vote.For + vote.Against, vote.Present);
        if (vote.For == vote.Against && vote.CastingVoteFor is null) yield return VoteErrors.CastingVoteMissing.At(nameof(Vote.CastingVoteFor));
        if (vote.For != vote.Against && vote.CastingVoteFor is not null) yield return VoteErrors.CastingVoteWithoutTie.At(nameof(Vote.CastingVoteFor));
        foreach (var error in vote.Named.GroupBy(named => named.Party).Where(group => !Agrees(vote, group)).Select(group => VoteErrors.NamesDoNotAgree(group.Key))) yield return error;
    }

    private static bool Agrees(Vote vote, IGrouping<string, NamedVote> named)
    {
        var party = vote.Parties.FirstOrDefault(p => string.Equals(p.Party, named.Key, StringComparison.OrdinalIgnoreCase));
        return party is not null && named.Count(n => n.IsFor) == party.For && named.Count(n => !n.IsFor) == party.Against;
    }
}

/// <summary>Every way in which a vote fails to add up.</summary>
public static class VoteErrors
{
    /// <summary>Nobody voted.</summary>
    public static Error NobodyPresent { get; } = new("vote.nobody-present", ErrorKind.Invalid);

    /// <summary>More voted than there are members.</summary>
    public static Error MoreThanMembers(int members) => new("vote.more-than-members", ErrorKind.Invalid, null, members);

    /// <summary>More voted than can: the members without those who left the chair, and those who met in their place.</summary>
    public static Error MoreThanCanVote(int canVote, int members, int left, int substitutes) =>
        new("vote.more-than-can-vote", ErrorKind.Invalid, null, canVote, members, left, substitutes);

    /// <summary>Fewer than half of the members (kommuneloven § 11-9).</summary>
    public static Error NoQuorum(int members) => new("vote.no-quorum", ErrorKind.Invalid, null, members);

    /// <summary>Unanimous, and yet votes against.</summary>
    public static Error UnanimousWithVotesAgainst { get; } = new("vote.unanimous-with-votes-against", ErrorKind.Invalid);

    /// <summary>A party without a name.</summary>
    public static Error PartyMissing { get; } = new("vote.party-missing", ErrorKind.Invalid);

    /// <summary>A number below zero.</summary>
    public static Error Negative { get; } = new("vote.negative", ErrorKind.Invalid);

    /// <summary>A party stands twice.</summary>
    public static Error PartyTwice { get; } = new("vote.party-twice", ErrorKind.Invalid);

    /// <summary>For and against are not as many as voted.</summary>
    public static Error DoesNotAddUp(int counted, int present) => new("vote.does-not-add-up", ErrorKind.Invalid, null, counted, present);

    /// <summary>A tie needs the chair's casting vote.</summary>
    public static Error CastingVoteMissing { get; } = new("vote.casting-vote-missing", ErrorKind.Invalid);

    /// <summary>A casting vote without a tie.</summary>
    public static Error CastingVoteWithoutTie { get; } = new("vote.casting-vote-without-tie", ErrorKind.Invalid);

    /// <summary>The names of a party do not agree with its numbers.</summary>
    public static Error NamesDoNotAgree(string party) => new("vote.names-do-not-agree", ErrorKind.Invalid, "Named", party);
}
