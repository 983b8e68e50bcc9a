namespace MembershipCases.Domain.Tests.Cases;

public sealed class QuorumTests
{
    [Theory]
    [InlineData(67, 33, false)]
    [InlineData(67, 34, true)]
    [InlineData(8, 4, true)]
    [InlineData(8, 3, false)]
    public void Half_of_the_whole_body_must_vote(int members, int voters, bool isMet) =>
        Assert.Equal(isMet, new Quorum(members).IsMetBy(voters));

    [Fact]
    public void Where_the_number_of_members_is_unknown_the_quorum_is_not_checked()
    {
        Assert.False(new Quorum(null).IsKnown);
        Assert.True(new Quorum(null).IsMetBy(1));
        Assert.Empty(VoteRules.Check(new Vote { Present = 1, Unanimous = true }, new Chairs(null), "Vote"));
    }

    [Fact]
    public void Those_who_left_the_chair_count_among_the_members() =>
        Assert.Equal(new Quorum(67), new Chairs(67, Left: 20).Quorum);
}
