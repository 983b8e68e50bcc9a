namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Rules for votes.</summary>
public static class VoteRules
{
    /// <summary>All errors; empty when the vote is valid.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="chairs">The number who can vote; null when unknown.</param>
    /// <param name="field">The form field of the vote.</param>
    public static IEnumerable<Error> Check(Vote vote, Chairs? chairs, string field)
    {
        if (vote.Present <= 0) yield return VoteErrors.NobodyPresent.At($"{field}.Present");
        if (vote.Present > chairs?.CanVote) yield return TooMany(chairs).At($"{field}.Present");
        if (chairs?.Quorum.IsMetBy(vote.Present) == false)
            yield return VoteErrors.NoQuorum(chairs.Members!.Value).At($"{field}.Present");
        foreach (var error in vote.Unanimous ? CheckUnanimous(vote) : CheckParties(vote))
            yield return error.At(error.Field is null ? field : $"{field}.{error.Field}");
    }

    private static Error TooMany(Chairs chairs) => chairs is { Left: 0, Substitutes: 0 }
        ? VoteErrors.MoreThanMembers(chairs.Members!.Value)
        : VoteErrors.MoreThanCanVote(chairs.CanVote!.Value, chairs.Members!.Value, chairs.Left, chairs.Substitutes);

    private static IEnumerable<Error> CheckUnanimous(Vote vote)
    {
        if (vote.Parties.Any(party => party.Against > 0)) yield return VoteErrors.UnanimousWithVotesAgainst;
        if (vote.CastingVoteFor is not null)
            yield return VoteErrors.CastingVoteWithoutTie.At(nameof(Vote.CastingVoteFor));
    }

    private static IEnumerable<Error> CheckParties(Vote vote)
    {
        if (vote.Parties.Any(party => string.IsNullOrWhiteSpace(party.Party))) yield return VoteErrors.PartyMissing;
        if (vote.Parties.Any(party => party.For < 0 || party.Against < 0)) yield return VoteErrors.Negative;
        if (vote.Parties.GroupBy(party => party.Party.Trim(), StringComparer.OrdinalIgnoreCase)
            .Any(group => group.Count() > 1)) yield return VoteErrors.PartyTwice;
        if (vote.For + vote.Against != vote.Present)
            yield return VoteErrors.DoesNotAddUp(vote.For + vote.Against, vote.Present);
        if (vote.For == vote.Against && vote.CastingVoteFor is null)
            yield return VoteErrors.CastingVoteMissing.At(nameof(Vote.CastingVoteFor));
        if (vote.For != vote.Against && vote.CastingVoteFor is not null)
            yield return VoteErrors.CastingVoteWithoutTie.At(nameof(Vote.CastingVoteFor));
        foreach (var error in vote.Named.GroupBy(named => named.Party).Where(group => !Agrees(vote, group))
            .Select(group => VoteErrors.NamesDoNotAgree(group.Key))) yield return error;
    }

    private static bool Agrees(Vote vote, IGrouping<string, NamedVote> named)
    {
        var party = vote.Parties.FirstOrDefault(
            p => string.Equals(p.Party, named.Key, StringComparison.OrdinalIgnoreCase));
        return party is not null && named.Count(n => n.IsFor) == party.For
            && named.Count(n => !n.IsFor) == party.Against;
    }
}
