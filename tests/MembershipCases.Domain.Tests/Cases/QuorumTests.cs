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
    public void A_body_whose_number_of_members_is_unknown_does_not_resolve()
    {
        var one = new OneCase("resolve");
        var vote = new Vote { Present = 900, Unanimous = true };
        var text = new ResolutionText { Points = [
            new() { Number = 1, Outcome = PointOutcome.Adopted, Adopted = "Ut.", Vote = vote }] };

        var resolved = one.Case.Resolve(one.At("resolve").Id, OneCase.Treated("adopted", members: null), text,
            OneCase.Definition("resolve"), OneCase.As(Role.CouncilSecretariat));

        Assert.Equal(["vote.members-unknown"], resolved.Errors.Select(error => error.Code));
        Assert.Empty(one.Case.Resolutions);
    }

    [Fact]
    public void Those_who_left_the_chair_count_among_the_members() =>
        Assert.Equal(new Quorum(67), new Chairs(67, Left: 20).Quorum);
}
