namespace MembershipCases.Domain.Tests.Screenings;

/// <summary>The rules of screening, on the smallest record that has a text.</summary>
public sealed class MandateScreeningTests
{
    private const string Words = "Byrådet bes vurdere forholdet til Kari Nordmann.";
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly Actor Somebody = new(Guid.CreateVersion7(Now), "Somebody",
        []), Another = new(Guid.CreateVersion7(Now), "Another", []);
    private static readonly LegalReference Basis = new() { Key = "offentleglova-13", Use = LegalReference.ForScreening,
        Law = new("offentleglova", "offentleglova", "FOI Act"), Section = "§ 13" };

    private readonly Mandate mandate = new(Guid.CreateVersion7(Now), Guid.CreateVersion7(Now),
        new MandateText { Words = Words }, null, Now);

    private TextPlace Place => new(mandate.Id, "words");

    [Fact]
    public void The_public_text_stands_in_the_record_with_its_basis_and_the_full_one_in_the_screening()
    {
        var screening = Screen("Byrådet bes vurdere et forhold.").Value!;

        Assert.Equal("[offentleglova § 13] Byrådet bes vurdere et forhold.", mandate.Text.Words);
        Assert.Equal([Words], screening.FullTexts);
        Assert.Contains(mandate.TakeEvents(), happened => happened.What == "text.screened");
    }

    [Fact]
    public void Lifting_puts_the_full_text_back_and_needs_one_that_is_in_force()
    {
        var screening = Screen("Åpent.").Value!;

        Assert.True(mandate.Lift(screening.Id, "Er offentlig nå.", Somebody, Now).IsOk);
        Assert.Equal(Words, mandate.Text.Words);
        Assert.Equal(ScreeningErrors.NotInForce, mandate.Lift(screening.Id, "Igjen.", Somebody, Now).Error);
        Assert.True(Screen("Åpent.").IsOk);
    }

    [Fact]
    public void What_is_screened_is_not_screened_again_and_a_text_that_is_not_there_not_at_all()
    {
        Assert.Equal(ScreeningErrors.TextNotFound,
            mandate.Screen(Guid.CreateVersion7(Now), Place with { Field = "title" }, Basis, "Åpent.", Somebody,
                Now).Error);
        Screen("Åpent.");
        Assert.Equal(ScreeningErrors.ScreenedAlready, Screen("Åpent.").Error);
    }

    [Theory]
    [InlineData(LegalReference.ForDisqualification)]
    [InlineData(LegalReference.ForWithholding)]
    [InlineData(null)]
    public void Only_a_rule_for_it_is_a_basis(string? use)
    {
        var rule = new LegalReference { Key = "other", Use = use, Law = Basis.Law, Section = "§ 14" };

        Assert.Equal(ScreeningErrors.BasisUnknown,
            mandate.Screen(Guid.CreateVersion7(Now), Place, rule, "Åpent.", Somebody, Now).Error);
    }

    [Theory]
    [InlineData(Words)]
    [InlineData("Se: BYRÅDET bes vurdere forholdet til Kari Nordmann. Takk.")]
    public void A_public_text_that_has_the_full_one_in_it_is_refused(string publicText) =>
        Assert.Equal(ScreeningErrors.PublicTextTells, Screen(publicText).Error);

    [Fact]
    public void The_full_text_is_for_those_concerned_whoever_screened_it_and_nobody_else()
    {
        var screening = Screen("Åpent.").Value!;

        Assert.True(screening.IsOpenTo(Another, isConcerned: true));
        Assert.True(screening.IsOpenTo(Somebody, isConcerned: false));
        Assert.False(screening.IsOpenTo(Another, isConcerned: false));
    }

    [Fact]
    public void The_administrator_sees_who_has_read_and_screens_nothing()
    {
        var (administrator, archivist) = (With(Role.Administrator), With(Role.Archivist));

        Assert.True(ScreeningRules.MaySeeReadings(administrator, isConcerned: false));
        Assert.False(ScreeningRules.MayScreen(administrator, isConcerned: false));
        Assert.True(ScreeningRules.MayScreen(archivist, isConcerned: false));
        Assert.False(ScreeningRules.MaySeeReadings(With(Role.CouncilSecretariat), isConcerned: false));
        Assert.False(ScreeningRules.MayScreen(With(Role.Reader), isConcerned: false));
    }

    private Result<Screening> Screen(string publicText) =>
        mandate.Screen(Guid.CreateVersion7(Now), Place, Basis, publicText, Somebody, Now);

    private static Actor With(Role role) => new(Guid.CreateVersion7(Now), "Somebody", [new Authority(role, null)]);
}
