namespace MembershipCases.Domain.Tests.Register;

public sealed class StatusOnADayTests
{
    private static readonly DateOnly Recorded = new(2026, 3, 2);
    private static readonly Recorder By = new(null, new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero), Recorded);

    [Theory]
    [InlineData("2002", "1985-01-01", MembershipStatus.NotMember)]
    [InlineData("2002", "2001-12-31", MembershipStatus.NotMember)]
    [InlineData("2002", "2002-01-01", MembershipStatus.Member)]
    [InlineData("15.06.1991", "1991-06-14", MembershipStatus.NotMember)]
    [InlineData("15.06.1991", "1991-06-15", MembershipStatus.Member)]
    [InlineData("2018, etter et tidligere medlemskap", "2017-01-01", null)]
    [InlineData("2018, etter et tidligere medlemskap", "2018-01-01", MembershipStatus.Member)]
    [InlineData("lenge", "2017-01-01", null)]
    [InlineData("lenge", "2026-03-02", MembershipStatus.Member)]
    [InlineData(null, "1985-01-01", null)]
    [InlineData(null, "2026-03-01", null)]
    [InlineData(null, "2026-03-02", MembershipStatus.Member)]
    [InlineData("9999", "1985-01-01", null)]
    public void Before_anything_is_dated_the_status_is_unknown_and_since_a_year_says_when_it_began(
        string? since, string day, MembershipStatus? expected)
    {
        var membership = Registered(null);
        if (since is not null) State(membership, FactKind.MemberSince, since, null);

        Assert.Equal(expected, On(membership, day));
    }

    [Fact]
    public void The_first_dated_fact_begins_what_is_known()
    {
        var membership = Registered(null);
        State(membership, FactKind.Fee, "12 000 kroner", new DateOnly(2019, 1, 1));

        Assert.Null(On(membership, "2018-12-31"));
        Assert.Equal(MembershipStatus.Member, On(membership, "2019-01-01"));
    }

    [Fact]
    public void A_status_with_a_first_day_holds_from_that_day_and_nothing_is_known_before()
    {
        var membership = Registered(new DateOnly(2020, 5, 1));

        Assert.Null(On(membership, "2020-04-30"));
        Assert.Equal(MembershipStatus.Member, On(membership, "2020-05-01"));
        State(membership, FactKind.MemberSince, "2002", null);
        Assert.Equal(MembershipStatus.Member, On(membership, "2010-01-01"));
        Assert.Equal(MembershipStatus.NotMember, On(membership, "2001-01-01"));
    }

    [Fact]
    public void Since_when_it_was_a_member_says_nothing_of_one_that_never_was() =>
        Assert.Null(On(Registered(null, MembershipStatus.NotMember), "1985-01-01"));

    private static Membership Registered(DateOnly? from, MembershipStatus status = MembershipStatus.Member) =>
        Membership.Register(Guid.CreateVersion7(By.At), "Byene", ArenaKind.Network, status, from, Statement(), By)
            .Value!;

    private static void State(Membership membership, FactKind kind, string value, DateOnly? from) =>
        Assert.True(membership.State(kind, value, from, Statement(), By).IsOk);

    private static Source Statement() => Source.Statement(Guid.Empty, "Prøve.");

    private static MembershipStatus? On(Membership membership, string day) =>
        StatusOnADay.Of(membership.Facts, DateOnly.ParseExact(day, "yyyy-MM-dd", null));
}
