using static MembershipCases.Web.Tests.Seeds.SeedFolder;

namespace MembershipCases.Web.Tests.Seeds;

public sealed class SeedFilesTests
{
    [Fact]
    public void Thirty_four_arenas_and_five_twin_towns_stand_in_the_order_of_the_review()
    {
        Assert.Equal(Enumerable.Range(1, 34), Bergen.Memberships.Select(m => m.Number));
        Assert.Equal(Enumerable.Range(1, 5), Bergen.TwinTowns.Select(m => m.Number));
        Assert.DoesNotContain(Bergen.Memberships, m => m.Kind == "twin-town");
        Assert.All(Bergen.TwinTowns, m => Assert.Equal("twin-town", m.Kind));
        Assert.Equal(39, Ties.Select(m => m.Key).Distinct().Count());
    }

    [Fact]
    public void Every_key_that_is_pointed_to_exists()
    {
        string[] offices = [.. Bergen.Offices.Select(o => o.Key)];
        Assert.Distinct(offices);
        Assert.All(Ties.SelectMany(m => m.Offices), key => Assert.Contains(key, offices));
        Assert.All(Bergen.Users.SelectMany(u => u.Offices), key => Assert.Contains(key, offices));
        Assert.All(Bergen.Bodies, body => Assert.Contains(body.Secretariat, offices));
        Assert.All(Bergen.Bodies,
            body => Assert.Contains(Bergen.LegalReferences, law => law.Key == body.QuorumReference));
        Assert.All(Bergen.Decisions, decision => Assert.Contains(Ties, m => m.Key == decision.Membership));
    }

    [Fact]
    public void Every_responsible_office_has_a_case_handler_and_someone_else_who_approves()
    {
        foreach (var office in Ties.SelectMany(m => m.Offices).Distinct())
        {
            var handlers = Bergen.Users.Where(u => u.Offices.Contains(office) && u.Roles.Contains("case-handler"))
                .ToList();
            var approvers = Bergen.Users.Where(u => u.Offices.Contains(office) && u.Roles.Contains("commissioner"))
                .ToList();
            Assert.NotEmpty(handlers);
            Assert.NotEmpty(approvers);
            Assert.Empty(handlers.Intersect(approvers));
        }
    }

    [Theory]
    [InlineData("city-government-secretariat")]
    [InlineData("council-secretariat")]
    [InlineData("archivist")]
    [InlineData("administrator")]
    [InlineData("reader")]
    public void Someone_can_sign_in_with_every_other_role(string role) =>
        Assert.Contains(Bergen.Users, u => u.Roles.Contains(role));

    [Fact]
    public void Users_work_in_departments_that_offices_have()
    {
        Assert.Distinct(Bergen.Users.Select(u => u.Key));
        Assert.All(Bergen.Users,
            u => Assert.Contains(u.Department, Bergen.Offices.Select(o => o.Department).Append(null)));
    }

    [Theory]
    [InlineData("gcf", "withdraw", null, true, "member")]
    [InlineData("ubc", "withdraw", null, true, "member")]
    [InlineData("solidarity-cities", "join", "bring-case", true, "not-member")]
    [InlineData("human-rights-cities", "join", "do-it", false, "join-requested")]
    [InlineData("uclg-csipdhr", "join", "consider", false, "not-member")]
    public void The_three_strengths_of_the_five_changes_stay_apart(
        string membership, string change, string? strength, bool resolved, string status)
    {
        var decision = Assert.Single(Bergen.Decisions, d => d.Membership == membership);
        Assert.Equal((change, strength, resolved),
            (decision.Change, decision.Mandate?.Strength, decision.Resolution is not null));
        Assert.Equal(status, Ties.Single(m => m.Key == membership).Status);
        Assert.Equal(5, Bergen.Decisions.Count);
    }

    [Fact]
    public void Solidarity_Cities_began_with_a_point_of_an_interpellation()
    {
        var mandate = Bergen.Decisions.Single(d => d.Membership == "solidarity-cities").Mandate!;
        Assert.Equal((new DateOnly(2020, 3, 11), "11/20", 3, 4),
            (mandate.Date, mandate.Item, mandate.Point, mandate.Points));
        Assert.Equal(("interpellation", 11), (mandate.Origin?.Kind, mandate.Origin?.Number));
    }

    [Fact]
    public void No_text_is_missing_in_any_language()
    {
        var texts = Bergen.Offices.Select(o => o.Title).Concat(Bergen.Bodies.Select(b => b.Name))
            .Concat(Bergen.LegalReferences.SelectMany(law => new[] { law.Law, law.Governs }));
        Assert.All(texts,
            text => Assert.All([text.Nb, text.Nn, text.En], words => Assert.False(string.IsNullOrWhiteSpace(words))));
    }

    [Fact]
    public void Words_are_those_of_the_domain()
    {
        AssertWords<OfficeKind>(Bergen.Offices.Select(o => o.Kind));
        AssertWords<ArenaKind>(Ties.Select(m => m.Kind));
        AssertWords<MembershipStatus>(Ties.Select(m => m.Status));
        AssertWords<Participation>(Ties.Select(m => m.Assessment.Participation.Value));
        AssertWords<Advice>(Ties.Select(m => m.Recommendation).OfType<string>());
        AssertWords<MandateStrength>(Bergen.Decisions.Select(d => d.Mandate?.Strength).OfType<string>());
        AssertWords<MandateKind>(Bergen.Decisions.Select(d => d.Mandate?.Origin?.Kind).OfType<string>());
        AssertWords<Role>(Bergen.Users.SelectMany(u => u.Roles));
    }

    private static void AssertWords<T>(IEnumerable<string> words) where T : struct, Enum =>
        Assert.All(words, word => Assert.NotNull(Words.Parse<T>(word)));
}
