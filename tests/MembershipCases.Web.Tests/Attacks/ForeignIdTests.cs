using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>
/// Ids of other records, of other people's, and what is no id at all, in every place where a route or a body takes one.
/// </summary>
public abstract class ForeignIdTests(ServiceHost host)
{
    private static readonly string[] Malformed = ["x", "0", "-1", "99999999999999999999", "1'--", "%00", "%0d%0a",
        "..%2f..", "{id}", "00000000-0000-0000-0000-00000000000", "%F0%9F%98%80", "null", new('9', 2000)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_id_of_another_record_opens_and_changes_nothing_on_whatever_way()
    {
        await SharedRecords.Add(host);
        var (situations, faults, tried) = (new Situations(host), new List<string>(), 0);
        foreach (var way in (await ServiceEndpoint.AllOf(host)).Where(
            way => way.Endpoint.RoutePattern.Parameters.Count > 0 && way.Handler is null))
        {
            if (Routes.Allowed.FirstOrDefault(done => done.Request.Route == way.ToString()) is not { Request: { } attempt } done)
                continue;
            var situation = await situations.Find(attempt.State);
            using var client = await host.SignIn(done.Subject);
            var records = await RecordIds.Of(host);
            var right = Values(way, attempt.Address(situation));
            var before = await RowCount.Of(host);
            foreach (var (name, values) in Wrong(way, right, records))
            {
                tried++;
                var (status, says) = await Send(client, attempt, situation,
                    way.Filled(part => values.GetValueOrDefault(part.Name, "")));
                if (status is < 400 or >= 500)
                    faults.Add($"{way} with {name} {string.Join(',', values.Values.Select(value => value[..Math.Min(40, value.Length)]))} as {done.Subject}: {status} {says[..Math.Min(says.Length, 200)]}");
            }

            if (attempt.Changes && before != await RowCount.Of(host)) faults.Add($"{way} was changed by a foreign id.");
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.True(tried > 500, $"{tried} tried");
        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} ids in addresses.");
    }

    [Fact]
    public async Task An_id_of_another_record_in_a_body_changes_nothing()
    {
        await SharedRecords.Add(host);
        var (situations, faults, tried) = (new Situations(host), new List<string>(), 0);
        foreach (var (attempt, subject) in Routes.Allowed.Where(
            done => done.Request.Changes && done.Request.Route.Contains(" api/", StringComparison.Ordinal)))
        {
            var situation = await situations.Find(attempt.State);
            if (attempt.Body(situation) is not { Headers.ContentType.MediaType: "application/json" } content) continue;
            var text = await content.ReadAsStringAsync(Cancel);
            var ids = Ids(JsonNode.Parse(text)!).ToList();
            if (ids.Count == 0) continue;
            using var client = await host.SignIn(subject);
            var (records, before) = (await RecordIds.Of(host), await RowCount.Of(host));
            foreach (var id in ids)
            foreach (var (kind, other) in Others(id, records)
                .Append(("nothing", Guid.CreateVersion7(TimeProvider.System.GetUtcNow())))
                .Append(("empty", Guid.Empty)))
            {
                tried++;
                var (status, says) = await Send(client, attempt, situation, attempt.Address(situation),
                    text.Replace($"{id}", $"{other}", StringComparison.OrdinalIgnoreCase));
                if (status is < 400 or >= 500)
                    faults.Add($"{attempt.Route} with an id of {kind} as {subject}: {status} {says[..Math.Min(says.Length, 200)]}");
            }

            if (before != await RowCount.Of(host)) faults.Add($"{attempt.Route} was changed by a foreign id.");
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.True(tried > 50, $"{tried} tried");
        TestContext.Current.TestOutputHelper?.WriteLine($"{tried} ids in bodies.");
    }

    [Theory]
    [InlineData("calendar/bodies/{0}.ics")]
    [InlineData("calendar/people/{0}.ics")]
    [InlineData("error/{0}")]
    public async Task What_is_no_key_opens_nothing_that_is_open_to_anybody(string address)
    {
        using var stranger = host.NewClient();
        foreach (var text in Malformed.Append("%20").Append($"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}"))
        {
            using var answer = await stranger.GetAsync(
                new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, text),
                    UriKind.Relative), Cancel);
            Assert.True((int)answer.StatusCode is 302 or 400 or 404, $"{text}: {(int)answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("leser")]
    [InlineData("byrad-klima-miljo-byutvikling")]
    public async Task What_somebody_was_reminded_of_is_shown_to_nobody_else(string subject)
    {
        await SharedRecords.Add(host);
        await using var scope = host.NewScope();
        var reminder = (await scope.ServiceProvider.GetRequiredService<MembershipDb>().Reminders.AsNoTracking()
            .ToListAsync(Cancel)).First(row => row.Summary.Title == SharedRecords.Reminder);
        using var other = await host.SignIn(subject);
        using var owner = await host.SignIn(CaseDriver.Handler);

        Assert.Equal(HttpStatusCode.OK,
            (await owner.GetAsync(new Uri($"reminders/{reminder.Id}", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await other.GetAsync(new Uri($"reminders/{reminder.Id}", UriKind.Relative), Cancel)).StatusCode);
    }

    /// <summary>
    /// For each parameter: nothing's id, ids of every other kind, of another record of the kind under the same parent,
    /// and what is no id.
    /// </summary>
    private static IEnumerable<(string Name, Dictionary<string, string> Values)> Wrong(
        ServiceEndpoint way, Dictionary<string, string> right, IReadOnlyDictionary<string, IReadOnlyList<Guid>> records)
    {
        foreach (var parameter in way.Endpoint.RoutePattern.Parameters.Where(
            parameter => right.ContainsKey(parameter.Name)))
        {
            var wrong = Malformed.Select(text => ("what is no id", text))
                .Append(("nothing's id", $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}"));
            if (Guid.TryParse(right[parameter.Name], out var id))
            {
                wrong = wrong.Concat(Others(id, records).Select(other => ($"an id of {other.Kind}", $"{other.Id}")));
                // A part of another whole: a step of another case, a fact of another membership.
                if (IsPartOfAnother(way, right, parameter.Name))
                    wrong = wrong.Concat(
                        records.Where(kind => kind.Value.Contains(id))
                            .SelectMany(kind => kind.Value.Where(other => other != id).Take(1))
                            .Select(other => ("a part of another", $"{other}")));
            }

            foreach (var (name, value) in wrong) yield return ($"{name} for {parameter.Name}",
                new Dictionary<string, string>(right) { [parameter.Name] = value });
        }
    }

    /// <summary>Whether another id stands before it in the address.</summary>
    private static bool IsPartOfAnother(ServiceEndpoint way, Dictionary<string, string> right, string name) =>
        way.Endpoint.RoutePattern.Parameters
        .TakeWhile(before => before.Name != name)
        .Any(before => right.TryGetValue(before.Name, out var value) && Guid.TryParse(value, out _));

    private static IEnumerable<(string Kind, Guid Id)> Others(
        Guid id, IReadOnlyDictionary<string, IReadOnlyList<Guid>> records) =>
        records.Where(kind => kind.Value.Count > 0 && !kind.Value.Contains(id))
            .Select(kind => (kind.Key, kind.Value[0]));

    private static Dictionary<string, string> Values(ServiceEndpoint way, string address)
    {
        var (values, parts) = (new Dictionary<string, string>(), address.Split('?')[0].Trim('/').Split('/'));
        foreach (var (segment, text) in way.Endpoint.RoutePattern.PathSegments.Zip(parts))
            if (segment.Parts is [RoutePatternParameterPart parameter]) values[parameter.Name] = text;
            else if (segment.Parts is [RoutePatternParameterPart first, ..]) values[first.Name] = text.Split('.')[0];
        return values;
    }

    private static IEnumerable<Guid> Ids(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(property => Ids(property.Value)),
        JsonArray several => several.SelectMany(Ids),
        JsonValue value when value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var id) => [id],
        _ => [],
    };

    private static async Task<(int Status, string Says)> Send(
        HttpClient client, RouteRequest attempt, Situation situation, string address, string? body = null)
    {
        var content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var request = attempt.In(situation, content, address);
        using var answer = await client.SendAsync(request, Cancel);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }
}

[Collection<AttacksOnSqlite>]
public sealed class ForeignIdsOnSqlite(SqliteHost host) : ForeignIdTests(host);

[Collection<AttacksOnPostgres>]
public sealed class ForeignIdsOnPostgres(PostgresHost host) : ForeignIdTests(host);
