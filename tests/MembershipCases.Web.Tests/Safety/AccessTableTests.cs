using System.Net;
using MembershipCases.Web.Features.Meetings;
using MembershipCases.Web.Features.Reviews;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>
/// Who may do what, as a table that a person can read: docs/access.csv. Every way in is walked by everybody, and must
/// do what the table says: + it is done, - the person is refused, . the case does not stand so that anybody could. With
/// <c>WRITE_ACCESS_TABLE=1</c> the table is written as it was found, to be read before it goes in.
/// </summary>
public abstract class AccessTableTests(ServiceHost host)
{
    /// <summary>
    /// Who tries: of the office that answers and of another, for themselves and as deputies, and those who are kept out
    /// of the case.
    /// </summary>
    private static readonly IReadOnlyList<PersonKind> Everybody = PersonKind.All;

    /// <summary>
    /// Commands that change nothing but sessions, which are not counted; one that confirms the sure findings of a
    /// document whose only finding has been decided; and one that plans a case, which is planned for none, for none.
    /// </summary>
    private static readonly string[] ChangeNothingCounted =
        ["POST api/account/acting", "POST api/account/sessions/end", "POST api/reviews/{id:guid}/findings",
            "POST api/cases/{caseId:guid}/plan"];

    private readonly Dictionary<string, Situation> shown = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_gets_in_where_the_table_says_so_and_nowhere_else_and_whoever_is_refused_changes_nothing()
    {
        await SharedRecords.Add(host);
        await PersonKind.AddAll(host);
        var (found, faults) = (new List<string> { Head }, new List<string>());
        foreach (var attempt in Routes.All)
        {
            var (cells, faulty) = await Walk(attempt);
            found.Add(string.Join(';', [attempt.Route, attempt.State, .. cells]));
            faults.AddRange(faulty);
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        if (Environment.GetEnvironmentVariable("WRITE_ACCESS_TABLE") is not null)
            await File.WriteAllLinesAsync(Routes.Table, found, Cancel);
        var expected = await File.ReadAllLinesAsync(Routes.Table, Cancel);
        var differences = found.Except(expected).Select(line => $"found {line}")
            .Concat(expected.Except(found).Select(line => $"expected {line}")).ToList();
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
        var whole = (await host.Inspect()).Faults.Told;
        Assert.True(whole.Count == 0, string.Join(Environment.NewLine, whole));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Routes.All.Count} ways in, {Everybody.Count} sorts of people, {Routes.All.Count * Everybody.Count} cells.");
    }

    [Fact]
    public async Task Every_way_into_the_service_stands_in_the_table()
    {
        await using var scope = host.NewScope();
        var ways = scope.ServiceProvider.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
                || endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(
                endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(
                    method => $"{method} {endpoint.RoutePattern.RawText!.Trim('/')}"))
            .Where(way => way is not "GET account/sign-out") // It is only posted to, by whoever is signed in.
            .Distinct().ToList();
        var tried = Routes.All.Select(attempt => attempt.Route).ToHashSet();

        Assert.Empty(ways.Except(tried));
        Assert.Empty(tried.Except(ways));
    }

    /// <summary>
    /// What a page does, the table walks through the JSON route of the same command; so every command must have one.
    /// </summary>
    [Fact]
    public async Task Every_command_can_be_given_as_json()
    {
        var given = await ServiceEndpoint.CommandsTaken(host);
        var commands = typeof(Program).Assembly.GetTypes()
            .Where(type => typeof(ICommand).IsAssignableFrom(type) && !type.IsAbstract && !type.IsInterface)
            .Where(type => !type.IsDefined(typeof(AllowedToTheServiceAttribute), inherit: true)
                && !type.IsDefined(typeof(AllowedToAnyoneAttribute), inherit: true));

        // A file comes as a form and what is taken off an agenda is deleted, so that neither is a body of JSON.
        Assert.DoesNotContain(commands,
            command => !given.Contains(command) && command != typeof(UploadReview.Command)
                && command != typeof(TakeOffAgenda.Command));
    }

    /// <summary>
    /// The walks of attacks send each request as somebody who may do it. Only this one is left out: nobody records what
    /// a body did with a case that is still assessed.
    /// </summary>
    [Fact]
    public void What_the_walks_of_attacks_leave_out_is_known() =>
        Assert.Equal(["POST api/cases/{caseId:guid}/steps/{stepId:guid}/treatment assess"], Routes.AllowedToNobody);

    private static string Head =>
        string.Join(';', ["way in", "where the case stands", .. Everybody.Select(one => one.Name)]);

    /// <summary>
    /// Everybody tries in one situation: what changes something is rehearsed, so that it is as if nobody had been
    /// there. Then the first of those who may does it truly, and must have changed something.
    /// </summary>
    private async Task<(List<string> Cells, List<string> Faults)> Walk(RouteRequest attempt)
    {
        var (cells, faults) = (new List<string>(), new List<string>());
        var situation = await At(attempt.State, isChanged: attempt.Changes);
        var before = await RowCount.Of(host);
        foreach (var one in Everybody)
        {
            var (cell, says) = await Judge(attempt, situation, one, isRehearsal: attempt.Changes);
            if (cell == "?") faults.Add($"{attempt.Route} ({attempt.State}) by {one.Name}: {says}");
            var after = await RowCount.Of(host);
            if ((cell is "-" or "." || attempt.Changes) && before != after)
                faults.Add($"{attempt.Route} ({attempt.State}) by {one.Name} was answered {cell} and changed something.");
            cells.Add(cell);
            before = after;
        }

        if (attempt.Changes && Everybody.Zip(cells).FirstOrDefault(pair => pair.Second == "+").First is { } allowed)
        {
            var (cell, says) = await Judge(attempt, situation, allowed, isRehearsal: false);
            var changed = (await RowCount.Changed(host, before)).Except(["Replies"]).ToList();
            if (cell != "+" || (changed.Count == 0 && !ChangeNothingCounted.Contains(attempt.Route)))
                faults.Add($"{attempt.Route} ({attempt.State}) by {allowed.Name} was to change something: {says}");
        }

        return (cells, faults);
    }

    /// <summary>A situation of one's own for what will change it; the others look at one for each place.</summary>
    private async Task<Situation> At(string state, bool isChanged)
    {
        if (isChanged) return await new Situation(host).Prepare(state);
        if (!shown.TryGetValue(state, out var known)) shown[state] = known = await new Situation(host).Prepare(state);
        return known;
    }

    private async Task<(string Cell, string Says)> Judge(RouteRequest attempt, Situation situation, PersonKind one, bool isRehearsal)
    {
        var client = await one.SignIn(host);
        situation.Reader = one.Subject;
        using var request = attempt.In(situation);
        if (isRehearsal) request.Headers.Add(Rehearsal.Header, "1");
        using var answer = await client.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        if (!isRehearsal && attempt.Route.EndsWith("sessions/end", StringComparison.Ordinal) && one.Subject is not null)
            host.People.Forget(one.Subject);
        var cell = answer.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.Created => "+",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "-",
            HttpStatusCode.Redirect when answer.Headers.Location!.OriginalString.Contains("/account/",
                StringComparison.Ordinal) => "-",
            HttpStatusCode.Conflict => ".",
            HttpStatusCode.BadRequest when text.Contains("meeting-file.body-not-yours",
                StringComparison.Ordinal) => "-",
            // What somebody else was reminded of is not there.
            HttpStatusCode.NotFound when attempt.Route == "GET reminders/{id:guid}" => "-",
            _ => "?",
        };
        return (cell, $"{(int)answer.StatusCode} {text.Split('\n')[0]}");
    }
}

public sealed class AccessTableOnSqlite(SqliteHost host) : AccessTableTests(host), IClassFixture<SqliteHost>;

public sealed class AccessTableOnPostgres(PostgresHost host) : AccessTableTests(host), IClassFixture<PostgresHost>;
