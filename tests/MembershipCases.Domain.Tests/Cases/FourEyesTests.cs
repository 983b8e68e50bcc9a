using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>Nobody records alone a resolution that does not follow from the numbers.</summary>
public sealed class FourEyesTests
{
    private readonly OneCase one = new("resolve");
    private readonly Actor first = As(Role.CouncilSecretariat, name: "Første"), second = As(Role.CouncilSecretariat,
        name: "Andre");

    [Fact]
    public void What_follows_from_the_numbers_is_recorded_at_once_also_with_a_reason()
    {
        Assert.True(Record("adopted", "Tydelig.").Value!.ClosedAt is not null);
        Assert.Empty(one.Case.Pending);
    }

    [Fact]
    public void What_does_not_follow_waits_for_another_and_leaves_the_step_open()
    {
        Assert.True(Record("rejected", "Ordføreren slo det fast.").Value!.IsOpen);
        Assert.Empty(one.Case.Resolutions);
        Assert.Equal("case.waits-for-another", Record("adopted", null).Error.Code);
        Assert.Equal("case.waits-for-another", one.Case.Cancel("Nei.", As(Role.Administrator)).Error.Code);

        Assert.Equal("case.confirms-own", Confirm(first).Error.Code);
        Assert.Equal("case.not-your-step", Confirm(As(Role.CityGovernmentSecretariat)).Error.Code);
        Assert.False(Confirm(second).Value!.IsOpen);
        var resolution = one.Case.Resolutions.Single();
        Assert.Equal((first.UserId, second.UserId, "rejected"),
            (resolution.RecordedBy, resolution.ConfirmedBy, resolution.Outcome));
    }

    [Fact]
    public void What_was_refused_has_not_happened_and_can_be_written_again()
    {
        Assert.True(Record("rejected", "Ordføreren slo det fast.").IsOk);
        var step = one.At("resolve");
        Assert.Equal("case.reason-missing", one.Case.Refuse(step.Id, step.Kind, " ", second, Now).Error.Code);
        Assert.True(one.Case.Refuse(step.Id, step.Kind, "Tallene er riktige.", second, Now).IsOk);

        Assert.Equal("case.nothing-waits", Confirm(second).Error.Code);
        Assert.Equal("Ut.", one.Case.Pending.Single().Text.Points[0].Adopted);
        Assert.True(Record("adopted", null).Value!.ClosedAt is not null);
    }

    [Fact]
    public void Somebody_disqualified_meanwhile_is_not_counted_by_the_confirmation()
    {
        Assert.True(Record("rejected", "Ordføreren slo det fast.", new NamedVote("Ada", "A", true)).IsOk);
        one.Disqualify(NewId(), "Ada", "council");

        Assert.Equal("case.barred-voted", Confirm(second).Error.Code);
        Assert.Empty(one.Case.Resolutions);
    }

    private Result<Step> Record(string outcome, string? reason, params NamedVote[] named)
    {
        var vote = new Vote { Present = 40, Parties = [new("A", named.Length, 0), new("B", 40 - named.Length, 0)],
            Named = named };
        var text = new ResolutionText { Points = [
            new() { Number = 1, Outcome = PointOutcome.Adopted, Adopted = "Ut.", Vote = vote }] };
        return one.Case.Resolve(one.At("resolve").Id, Treated(outcome, reason, first.UserId), text,
            Definition("resolve"), first);
    }

    private Result<Step> Confirm(Actor actor) =>
        one.Case.Confirm(one.At("resolve").Id, Treated("rejected", "Ordføreren slo det fast.", first.UserId),
            Definition("resolve"), actor);
}
