using System.Globalization;

namespace MembershipCases.Domain.Tests.Register;

/// <summary>What the register says of a membership that a case has begun or ended.</summary>
public sealed class JoinedMembershipTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 4), Since = new(2026, 5, 1);

    private readonly Recorder by = new(Guid.CreateVersion7(Now), Now, Today);
    private readonly Source said = Source.Statement(Guid.CreateVersion7(Now), "Slik er det."), resolved =
        Source.InResolution(Guid.CreateVersion7(Now), 1);

    [Fact]
    public void A_membership_that_begins_gets_offices_first_day_fee_and_notice_period_from_the_case()
    {
        var membership = Registered(MembershipStatus.NotMember);
        var (old, kept, added) = (NewId(), NewId(), NewId());
        foreach (var office in new[] { old, kept })
            Assert.True(membership.State(FactKind.Responsible, $"{office}", null, said, by).IsOk);
        Assert.True(membership.State(FactKind.Fee, "500 kroner", null, said, by).IsOk);
        Assert.True(membership.ChangeStatus(MembershipStatus.Member, Since, resolved, by).IsOk);

        Assert.True(membership.StateJoined(new([kept, added], Since, "1000 euro", 6), resolved, by).IsOk);

        Assert.Equal([kept, added], membership.Offices());
        Assert.Equal(("2026-05-01", "1000 euro", "6"),
            (Only(membership, FactKind.MemberSince), Only(membership, FactKind.Fee),
                Only(membership, FactKind.NoticeMonths)));
        Assert.All(membership.Facts.Where(fact => fact.Kind is FactKind.MemberSince or FactKind.NoticeMonths),
            fact => Assert.Equal((Since, resolved), (fact.From!.Value, fact.Source)));
    }

    [Fact]
    public void What_the_case_does_not_say_stays_and_only_a_member_gets_terms()
    {
        var membership = Registered(MembershipStatus.NotMember);
        Assert.True(membership.State(FactKind.Fee, "500 kroner", null, said, by).IsOk);
        var terms = new JoinedTerms([NewId()], Since, null, null);
        Assert.False(membership.StateJoined(terms, resolved, by).IsOk);

        Assert.True(membership.ChangeStatus(MembershipStatus.Member, Since, resolved, by).IsOk);
        Assert.True(membership.StateJoined(terms, resolved, by).IsOk);
        Assert.Equal("500 kroner", Only(membership, FactKind.Fee));
        Assert.Empty(membership.Holding(FactKind.NoticeMonths));
    }

    [Fact]
    public void After_a_withdrawal_no_re_evaluation_stands()
    {
        var membership = Registered(MembershipStatus.Member);
        Assert.True(membership.SetCycle(Cycle.Every(2), Today.AddYears(1), said, by).IsOk);

        Assert.True(membership.ChangeStatus(MembershipStatus.Withdrawn, Today, resolved, by).IsOk);

        Assert.Null(membership.NextReevaluation);
        Assert.Empty(membership.Holding(FactKind.ReevaluationCycle));
        Assert.Equal(2, membership.TakeEvents().Count(happened => happened.What == "membership.fact-ended"));
    }

    [Fact]
    public void A_corrected_first_day_replaces_the_wrong_one_and_the_day_on_which_the_status_before_it_ended()
    {
        var membership = Registered(MembershipStatus.NotMember);
        Assert.True(membership.ChangeStatus(MembershipStatus.Member, Since, resolved, by).IsOk);
        Assert.True(membership.StateJoined(new([NewId()], Since, null, null), resolved, by).IsOk);

        Assert.True(membership.RedateStatus(MembershipStatus.Member, Since.AddDays(-7), resolved, by).IsOk);
        Assert.True(membership.RedateStatus(MembershipStatus.Member, Today, said, by).IsOk);

        var days = membership.Facts.Where(fact => fact.Kind == FactKind.Status).Select(fact => (fact.From, fact.To));
        Assert.Equal([(null, Since.AddDays(-7)), (Since, Since), (Since.AddDays(-7), (DateOnly?)null)], days);
        Assert.Equal(Since.AddDays(-7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Only(membership, FactKind.MemberSince));
    }

    [Fact]
    public void A_status_from_an_undone_decision_is_taken_back_and_that_before_it_is_in_force_again()
    {
        var membership = Registered(MembershipStatus.NotMember);
        var (first, second) = (Source.InResolution(NewId(), 1), Source.InResolution(NewId(), 1));
        foreach (var decision in new[] { first, second })
        {
            Assert.True(membership.ChangeStatus(MembershipStatus.Joining, Today, decision, by).IsOk);
            _ = membership.TakeEvents();
            Assert.True(membership.TakeBackStatus(decision.DecisionId!.Value,
                [first.DecisionId!.Value, decision.DecisionId!.Value], "Feil utfall.").IsOk);

            Assert.Equal(MembershipStatus.NotMember, membership.Status);
            var stated = membership.TakeEvents().Single();
            Assert.Equal(("membership.status-stated", "Feil utfall."), (stated.What, stated.Reason));
        }

        Assert.Equal([("not-member", null, null), ("joining", Today, Today), ("joining", Today, (DateOnly?)Today)],
            membership.Facts.Where(fact => fact.Kind == FactKind.Status).Select(fact => (fact.Value, fact.From, fact.To)));
        Assert.All([Today.AddDays(-1), Today, Today.AddDays(1)], day => Assert.Equal("not-member",
            membership.AsOf(day).Single(fact => fact.Kind == FactKind.Status).Value));
    }

    [Fact]
    public void A_status_that_has_gone_on_since_is_not_taken_back()
    {
        var membership = Registered(MembershipStatus.NotMember);
        var earlier = Source.InResolution(NewId(), 1);
        Assert.True(membership.ChangeStatus(MembershipStatus.Joining, Today, earlier, by).IsOk);
        Assert.True(membership.ChangeStatus(MembershipStatus.Member, Since, resolved, by).IsOk);
        Assert.True(membership.TakeBackStatus(earlier.DecisionId!.Value, [earlier.DecisionId!.Value], "Feil.").IsOk);
        Assert.Equal(MembershipStatus.Member, membership.Status);
    }

    private Membership Registered(MembershipStatus status) =>
        Membership.Register(NewId(), "Nettverket", ArenaKind.Network, status, null, said, by).Value!;

    private static string Only(Membership of, FactKind kind) => of.Holding(kind).Single().Value;

    private static Guid NewId() => Guid.CreateVersion7(Now);
}
