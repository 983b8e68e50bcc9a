using CsCheck;

namespace MembershipCases.Domain.Tests.Cases;

public sealed class VotesTests
{
    private static readonly Gen<List<PartyVote>> Parties =
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20]).List[1, 9].Select(
            votes => votes.Select((v, i) => new PartyVote($"P{i}", v.Item1, v.Item2)).ToList());

    [Fact]
    public void A_vote_that_adds_up_is_accepted_and_one_present_more_or_less_is_not() => Parties.Sample(parties =>
    {
        var vote = Counted(parties);
        if (vote.Present == 0) return;
        Assert.Empty(VoteRules.Check(vote, null, "Vote"));
        Assert.Contains(VoteRules.Check(vote with { Present = vote.Present + 1 }, null, "Vote"),
            e => e.Code == "vote.does-not-add-up" && e.Field == "Vote");
        Assert.Contains(VoteRules.Check(vote with { Present = vote.Present - 1 }, null, "Vote"),
            e => e.Code == "vote.does-not-add-up");
    });

    [Fact]
    public void The_casting_vote_is_needed_on_a_tie_and_only_then() => Parties.Sample(parties =>
    {
        var vote = Counted(parties);
        var isTie = vote.For == vote.Against;
        var without = VoteRules.Check(vote with { CastingVoteFor = null }, null, "Vote")
            .Any(e => e.Code == "vote.casting-vote-missing" && e.Field == "Vote.CastingVoteFor");
        var with = VoteRules.Check(vote with { CastingVoteFor = true }, null, "Vote")
            .Any(e => e.Code == "vote.casting-vote-without-tie");
        Assert.Equal((isTie, !isTie), (without, with));
    });

    [Fact]
    public void On_a_tie_the_casting_vote_decides()
    {
        var tie = new Vote { Present = 66, Parties = [new("A", 33, 0), new("B", 0, 33)] };

        Assert.True((tie with { CastingVoteFor = true }).Carried);
        Assert.False((tie with { CastingVoteFor = false }).Carried);
        Assert.False(tie.Carried);
    }

    [Fact]
    public void Votes_beyond_every_number_of_members_are_refused_at_the_vote()
    {
        var vote = new Vote { Present = int.MaxValue, Parties = [new("A", int.MaxValue, 1), new("B", 1, int.MaxValue)] };

        Assert.Contains(VoteRules.Check(vote, new Chairs(67), "Vote"),
            e => e is { Code: "vote.does-not-add-up", Field: "Vote" } && e.Arguments[0].Equals(2L * int.MaxValue + 2));
        Assert.Contains(VoteRules.Check(vote, new Chairs(67), "Vote"), e => e.Code == "vote.more-than-members");
        Assert.False(vote.Carried);
    }

    [Theory]
    [InlineData(33, "vote.no-quorum")]
    [InlineData(34, null)]
    [InlineData(67, null)]
    [InlineData(68, "vote.more-than-members")]
    [InlineData(0, "vote.nobody-present")]
    public void At_least_half_of_the_members_and_at_most_all_vote(int present, string? refusal)
    {
        var codes = VoteRules.Check(new Vote { Present = present, Unanimous = true }, new Chairs(67), "Vote")
            .Select(e => e.Code).ToList();

        Assert.Equal(refusal is null, codes.Count == 0);
        if (refusal is not null) Assert.Contains(refusal, codes);
    }

    [Fact]
    public void The_names_of_a_party_that_split_agree_with_its_numbers()
    {
        var vote = new Vote { Present = 3, Parties = [new("A", 2, 1)],
            Named = [new("X", "a", true), new("Y", "a", true), new("Z", "a", false)] };

        Assert.Empty(VoteRules.Check(vote, null, "Vote"));
        Assert.Contains(VoteRules.Check(vote with { Named = [.. vote.Named.Take(2)] }, null, "Vote"),
            e => e.Code == "vote.names-do-not-agree" && e.Field == "Vote.Named");
    }

    [Fact]
    public void A_party_stands_once_whatever_its_letters()
    {
        var vote = new Vote { Present = 3, Parties = [new("Sp", 2, 0), new("SP ", 1, 0)] };

        Assert.Contains(VoteRules.Check(vote, null, "Vote"), e => e.Code == "vote.party-twice");
    }

    private static Vote Counted(IReadOnlyList<PartyVote> parties)
    {
        var vote = new Vote { Parties = parties, Present = parties.Sum(p => p.For + p.Against) };
        return vote.For == vote.Against ? vote with { CastingVoteFor = true } : vote;
    }
}
