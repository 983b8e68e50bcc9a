using MembershipCases.Domain.Tests.Cases;

namespace MembershipCases.Domain.Tests.Register;

public sealed class StatedMembershipTests
{
    private static readonly Actor One = OneCase.As(Role.CouncilSecretariat), Other = OneCase.As(Role.CouncilSecretariat);
    private static readonly Recorder Recorder = new(Other.UserId, OneCase.Now, OneCase.Today);

    [Fact]
    public void It_is_a_membership_with_the_statement_as_its_source_when_a_second_person_has_confirmed_it()
    {
        var arena = Arena(MembershipStatus.NotMember);
        var since = OneCase.Today.AddYears(-20);

        Assert.True(arena.StateMember(By(One, since), OneCase.Today).IsOk);
        Assert.Equal(MembershipStatus.NotMember, arena.Status);
        Assert.Equal(RegisterErrors.StatementWaits, arena.StateMember(By(Other, since), OneCase.Today).Error);
        Assert.True(arena.SettleStated(true, null, Other, Recorder).IsOk);

        Assert.Equal(MembershipStatus.Member, arena.Status);
        Assert.Null(arena.Waiting);
        var status = arena.Holding(FactKind.Status).Single();
        Assert.Equal((since, SourceKind.Statement, One.UserId), (status.From, status.Source.Kind, status.Source.StatedBy));
        Assert.Equal(FactForm.Of(since), arena.Holding(FactKind.MemberSince).Single().Value);
        Assert.Equal(RegisterErrors.NothingStated, arena.SettleStated(true, null, Other, Recorder).Error);
    }

    [Fact]
    public void Nobody_confirms_what_they_or_their_principal_stated_or_without_the_role()
    {
        var arena = Arena(MembershipStatus.NotMember);
        Assert.True(arena.StateMember(By(One, null), OneCase.Today).IsOk);
        var deputy = Other with { OnBehalfOf = new Principal(One.UserId, "Noen") };

        foreach (var actor in new[] { One, deputy, OneCase.As(Role.Administrator), OneCase.As(Role.CityGovernmentSecretariat) })
            Assert.Equal(RegisterErrors.StatementNeedsAnother, arena.SettleStated(true, null, actor, Recorder).Error);
        Assert.Equal(MembershipStatus.NotMember, arena.Status);
        Assert.True(arena.SettleStated(false, "Ikke vist.", Other, Recorder).IsOk);
        Assert.Equal((MembershipStatus.NotMember, null), (arena.Status, arena.Waiting));
    }

    [Fact]
    public void What_the_register_knows_otherwise_or_what_is_to_come_is_not_stated()
    {
        foreach (var known in Enum.GetValues<MembershipStatus>().Where(status => status != MembershipStatus.NotMember))
            Assert.Equal(RegisterErrors.NotOutside, Arena(known).StateMember(By(One, null), OneCase.Today).Error);
        Assert.Equal(RegisterErrors.MemberAhead,
            Arena(MembershipStatus.NotMember).StateMember(By(One, OneCase.Today.AddDays(1)), OneCase.Today).Error);
    }

    private static Membership Arena(MembershipStatus status) => Membership.Register(
        Guid.CreateVersion7(OneCase.Now), "Arenaen", ArenaKind.Network, status, null, Source.Statement(One.UserId, "Prøve."),
        Recorder).Value!;

    private static StatedMembership By(Actor actor, DateOnly? from) =>
        new(from, "Betalt kontingent siden.", "Papirene er borte.", actor.UserId, actor.OnBehalfOf?.UserId, OneCase.Now);
}
