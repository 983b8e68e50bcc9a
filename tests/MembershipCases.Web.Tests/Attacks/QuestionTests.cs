using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>The corpus in every question that can be asked in an address.</summary>
/// <param name="host">The service.</param>
/// <param name="step">Every how many of the strings that records can hold are sent; all of those that none can hold
/// are.</param>
public abstract class QuestionTests(ServiceHost host, int step)
{
    /// <summary>The ends of the calendar, where no date can be counted from.</summary>
    private static readonly string[] Ends = ["0001-01-01", "9999-12-31"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_asked_for_in_any_question_is_answered_or_refused()
    {
        await SharedRecords.Add(host);
        var (scan, situations, people) = (new OutputScan(host), new Situations(host), host.People);
        var texts = Corpus.Together(350).Where(text => text.Length <= 350).Where((_, at) => at % step == 0)
            .Concat(Corpus.NotPlain).ToList();
        var dates = 0;
        foreach (var text in texts)
            await scan.Look(await people.Find("administrator"), $"history?handler={Escaped(text)}");
        foreach (var (attempt, subject) in Routes.Allowed.Where(
            done => done.Request.Route.StartsWith("GET ", StringComparison.Ordinal)))
        {
            var address = attempt.Address(await situations.Find(attempt.State)).Split('?')[0];
            var names = await Questions(attempt.Route);
            if (names.Count == 0) continue;
            var client = await people.Find(subject);
            foreach (var text in texts)
                await scan.Look(client,
                    $"{address}?{string.Join('&', names.Take(6).Select(name => $"{name}={Escaped(text)}"))}");
            foreach (var date in await Dates(attempt.Route))
                foreach (var end in Ends)
                {
                    dates++;
                    await scan.Look(client, $"{address}?{date}={end}");
                }
        }

        Assert.True(scan.Faults.Count == 0, string.Join(Environment.NewLine, scan.Faults.Distinct().Take(40)));
        Assert.True(scan.Count.Read > 300, $"{scan.Count}");
        Assert.True(dates > 10, $"{dates}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{scan.Count.Read} questions.");
    }

    /// <summary>What can be asked, by the name of the question.</summary>
    private async Task<IReadOnlyList<string>> Questions(string route) =>
        [.. (await Asked(route)).Select(asked => asked.Name).Distinct()];

    /// <summary>The questions that are dates.</summary>
    private async Task<IReadOnlyList<string>> Dates(string route) =>
        [.. (await Asked(route)).Where(asked => asked.IsDate).Select(asked => asked.Name).Distinct()];

    private async Task<IEnumerable<(string Name, bool IsDate)>> Asked(string route)
    {
        using var client = await host.SignIn("administrator");
        if (route.Contains(" api/", StringComparison.Ordinal))
        {
            var description =
                JsonNode.Parse(await client.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), Cancel))!;
            var path = Regex.Replace(route.Split(' ')[1], ":[^}/]+(?=})", "");
            return (description["paths"]?["/" + path]?["get"]?["parameters"]?.AsArray() ?? [])
                .Where(one => one!["in"]!.GetValue<string>() == "query")
                .Select(one => (one!["name"]!.GetValue<string>(), $"{one["schema"]?["format"]}" == "date"));
        }

        var page = (await ServiceEndpoint.AllOf(host)).FirstOrDefault(way => way.ToString() == route)?.Page;
        var parameters = page?.HandlerMethods.Where(handler => handler.HttpMethod == "Get")
            .SelectMany(handler => handler.Parameters.Select(of => (of.Name!, IsDate(of.ParameterType)))) ?? [];
        return parameters.Concat(page?.BoundProperties.Where(property => property.BindingInfo is not null)
            .Select(property => (property.Name, IsDate(property.ParameterType))) ?? []);
    }

    private static bool IsDate(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateOnly);

    private static string Escaped(string text) =>
        string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(letter => $"%{letter:X2}"));
}

[Collection<AttacksOnSqlite>]
public sealed class QuestionsOnSqlite(SqliteHost host) : QuestionTests(host, step: 1);

/// <summary>
/// What is asked reaches the database as a value, so that only what a value cannot be differs from one database to the
/// other.
/// </summary>
[Collection<AttacksOnPostgres>]
public sealed class QuestionsOnPostgres(PostgresHost host) : QuestionTests(host, step: 5);
