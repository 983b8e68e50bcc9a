using MembershipCases.Web.Features.Account;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Account;

/// <summary>The page that shows a person their own lines of the table of who may do what.</summary>
[Collection<SharedOnSqlite>]
public sealed class ShowAuthorityTests(SqliteHost host)
{
    /// <summary>What everybody does for themselves alone, which the page does not list.</summary>
    private static readonly string[] Own =
        ["POST api/account/sessions/end", "POST api/account/acting", "POST api/account/language",
            "POST api/reminders/settings", "POST api/reminders/address", "POST api/calendar",
            "POST api/reviews/{id:guid}/findings"];

    [Fact]
    public void Everything_that_changes_something_but_what_concerns_oneself_alone_has_words_and_no_words_are_left_over()
    {
        using var scope = host.NewScope();
        var words = scope.ServiceProvider.GetRequiredService<TextCatalogue>().Keys
            .Where(key => key.StartsWith("way.", StringComparison.Ordinal)).Select(key => key["way.".Length..])
            .ToList();
        Assert.Empty(
            AccessTable.Own.Ways.Where(way => !way.StartsWith("GET ", StringComparison.Ordinal)).Except(words)
                .Except(Own));
        Assert.Empty(words.Except(AccessTable.Own.Ways));
    }

    [Fact]
    public void Every_place_in_which_a_case_can_stand_has_words()
    {
        using var scope = host.NewScope();
        var keys = scope.ServiceProvider.GetRequiredService<TextCatalogue>().Keys;
        var places = Routes.All.Where(attempt => !Own.Contains(attempt.Route)).Select(attempt => attempt.State)
            .Where(state => state.Length > 0).Distinct();

        Assert.DoesNotContain(places, place => !keys.Contains($"may.state.{place}"));
    }

    [Theory]
    [InlineData(CaseDriver.Commissioner, "Godkjenne en vurdering", "Ja, mens saken er: til godkjenning", "Gi en rolle")]
    [InlineData("administrator", "Gi en rolle", "Ja", "Godkjenne en vurdering")]
    public async Task It_tells_what_a_role_may_do_and_what_is_for_others(
        string who, string does, string when, string not)
    {
        using var visitor = await Person.SignIn(host, who);
        await visitor.Go("/account/what-may-i-do");

        var row = visitor.Page.QuerySelectorAll("tbody tr")
            .Single(line => line.TextContent.Contains(does, StringComparison.Ordinal));
        Assert.Contains(when, row.TextContent, StringComparison.Ordinal);
        Assert.Contains(visitor.Page.QuerySelectorAll("details li"),
            item => item.TextContent.Contains(not, StringComparison.Ordinal));
    }
}
