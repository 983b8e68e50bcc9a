using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>Who opens a case, and which offices answer for it.</summary>
public sealed class OpeningRulesTests
{
    private static readonly Office Climate = NewOffice("climate"), Culture = NewOffice("culture");
    private static readonly Office Schools = NewOffice("schools"), Chief = NewOffice("chief");
    private readonly Actor handler = As(Role.CaseHandler, Schools.Id), chief = As(Role.Commissioner, Chief.Id);

    [Fact]
    public void The_offices_of_the_register_answer_and_where_it_names_none_the_chief_commissioners()
    {
        Assert.Equal([Climate, Culture], Choose(handler, [], [Climate, Culture]));
        Assert.Equal([Chief], Choose(handler, [], []));
    }

    [Fact]
    public void An_opener_adds_offices_after_those_that_answer_and_leaves_none_of_them_out()
    {
        Assert.Equal([Climate, Schools], Choose(handler, [Schools, Climate], [Climate]));
        Assert.Equal([Culture, Climate, Schools], Choose(handler, [Culture, Schools, Climate], [Climate, Culture]));
        Assert.Equal([Chief, Schools], Choose(handler, [Schools, Chief], []));

        var refused = OpeningRules.Offices([Schools, Climate], [Climate, Culture], [Chief], handler).Error;
        Assert.Equal(("case.office-left-out", "Offices", "culture"),
            (refused.Code, refused.Field, refused.Arguments.Single()));
        Assert.Equal("case.office-left-out", OpeningRules.Offices([Schools], [], [Chief], handler).Error.Code);
        Assert.Equal("case.office-left-out",
            OpeningRules.Offices([Schools], [Climate], [Chief], As(Role.Administrator)).Error.Code);
    }

    [Fact]
    public void The_chief_commissioner_chooses_among_all()
    {
        Assert.Equal([Schools, Climate], Choose(chief, [Schools, Climate], [Climate, Culture]));
        Assert.Equal([Schools], Choose(chief, [Schools], []));
        Assert.Equal([Climate], Choose(chief, [], [Climate]));
    }

    [Theory]
    [InlineData(Role.CaseHandler, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.CouncilSecretariat, true)]
    [InlineData(Role.Commissioner, false)]
    [InlineData(Role.Reader, false)]
    [InlineData(Role.CouncilMember, false)]
    public void Of_the_commissioners_only_the_chief_opens(Role role, bool opens)
    {
        Assert.Equal(opens, OpeningRules.MayOpen(As(role, Climate.Id), [Chief.Id]));
        Assert.True(OpeningRules.MayOpen(chief, [Chief.Id]));
    }

    private static IReadOnlyList<Office> Choose(
        Actor opener, IReadOnlyList<Office> chosen, IReadOnlyList<Office> registered) =>
        OpeningRules.Offices(chosen, registered, [Chief], opener).Value!;

    private static Office NewOffice(string key) =>
        new(NewId(), key, OfficeKind.Commissioner, key, key, key, null, null);
}
