using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Screenings;

/// <summary>Reads everything that the service answers to GET, as somebody, and tells where a word was found.</summary>
internal sealed class ReadableAddresses(ServiceHost host, IReadOnlyDictionary<string, IReadOnlyList<string>> values)
{
    /// <summary>What stands after an address to get at other answers of it.</summary>
    private static readonly Dictionary<string, string[]> Variants = new()
    {
        ["/cases"] = ["?handler=Csv", "?handler=Xlsx", $"?words={CanaryRecords.Canary}"],
        ["/register/export"] = ["?format=csv", "?format=xlsx"],
        ["/register"] = [$"?search={CanaryRecords.Canary}"],
        ["/api/memberships"] = ["?search="],
        ["/history"] = ["?before=100000", "/export", $"?search={CanaryRecords.Canary}"],
    };

    /// <summary>The ids of what was planted, and of what else addresses need.</summary>
    public static async Task<ReadableAddresses> Of(ServiceHost host, CanaryRecords planted)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var of = await db.Cases.AsNoTracking().Include(c => c.Steps).SingleAsync(c => c.Id == planted.CaseId);
        var documents = await db.Documents.AsNoTracking().Select(document => $"{document.Id}").ToListAsync();
        var key = SecretKey.New();
        (await db.Users.SingleAsync(person => person.Subject == "leser")).MoveCalendar(key);
        await db.SaveRows();
        var reminders = await db.Reminders.AsNoTracking().Select(reminder => $"{reminder.Id}").ToListAsync();
        return new(host, new Dictionary<string, IReadOnlyList<string>>
        {
            ["register/id"] = [$"{planted.MembershipId}"], ["memberships/id"] = [$"{planted.MembershipId}"],
            ["register/factId"] = await db.Facts.Where(fact => fact.MembershipId == planted.MembershipId)
                .Select(fact => $"{fact.Id}").ToListAsync(),
            ["offices/id"] = await db.Offices.Select(office => $"{office.Id}").ToListAsync(),
            ["meetings/id"] = [
                .. await db.Meetings.Where(meeting => meeting.Agenda.Any(item => item.CaseId == of.Id))
                    .Select(meeting => $"{meeting.Id}").ToListAsync(),
                    $"{await db.Meetings.OrderBy(meeting => meeting.Id).Select(meeting => meeting.Id).FirstAsync()}"],
            ["meetings/stepId"] = [.. of.Steps.Select(step => $"{step.Id}")],
            ["meetings/body"] = ["council"], ["mandates/id"] = [$"{planted.MandateId}"],
            ["people/id"] = [
                $"{await db.Users.Where(person => person.Subject == "ordforer").Select(person => person.Id).SingleAsync()}"],
            ["reviews/id"] = documents, ["reviews/number"] = ["1"],
            ["reminders/id"] = reminders.Count > 0 ? reminders : [$"{Guid.Empty}"],
            ["reevaluations/id"] = [$"{Guid.Empty}"], ["review-rounds/id"] = [$"{Guid.Empty}"],
            ["cases/year"] = [$"{of.Year}"], ["cases/sequence"] = [$"{of.Sequence}"], ["cases/caseId"] = [$"{of.Id}"],
            ["cases/stepId"] = [.. of.Steps.Select(step => $"{step.Id}")],
            ["cases/kind"] = ["withdraw"], ["cases/version"] = ["1"],
            ["screenings/record"] = ["case", "membership", "mandate", "document"],
            ["screenings/id"] = [$"{of.Id}", $"{planted.MembershipId}", $"{planted.MandateId}",
                $"{planted.DocumentId}"],
            ["screenings/screeningId"] = await db.Screenings.Select(screening => $"{screening.Id}").ToListAsync(),
            ["calendar/body"] = ["council"], ["calendar/key"] = [key.Text], ["error/status"] = ["404"],
            ["openapi/documentName"] = ["v1"],
            ["api-reference/documentName"] = ["v1"], ["{**path:file}/path"] = ["x.txt"],
        });
    }

    /// <summary>Every address that can be read.</summary>
    public async Task<List<string>> Addresses()
    {
        await using var scope = host.NewScope();
        return [.. scope.ServiceProvider.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Contains("GET"))
            .Where(endpoint => endpoint.Metadata.All(metadata => metadata.GetType().Name != "StaticAssetDescriptor"))
            .SelectMany(endpoint => Filled(endpoint.RoutePattern))
            .SelectMany(
                address => Variants.GetValueOrDefault(address, []).Select(variant => address + variant)
                    .Prepend(address))
            .Distinct()];
    }

    /// <summary>Reads them all, and gives each with what it said.</summary>
    public async Task<List<(string Address, HttpStatusCode Status, string Says)>> Read(
        string? subject, IEnumerable<string> addresses)
    {
        using var client = subject is null ? host.NewClient() : await host.SignIn(subject);
        var answers = new List<(string, HttpStatusCode, string)>();
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            answers.Add(
                (address, answer.StatusCode,
                    string.Join('\n', answer.Headers) + '\n' + Text(await answer.Content.ReadAsByteArrayAsync())));
        }

        return answers;
    }

    /// <summary>The text of an answer; of a spreadsheet that of every file in it.</summary>
    private static string Text(byte[] content)
    {
        if (content is not [(byte)'P', (byte)'K', ..])
            return WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(content));
        using var archive = new ZipArchive(new MemoryStream(content));
        return string.Join('\n', archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    private List<string> Filled(RoutePattern pattern)
    {
        var addresses = new List<string> { "" };
        foreach (var segment in pattern.PathSegments)
        {
            if (segment.Parts is [RoutePatternParameterPart { IsOptional: true }]) continue;
            addresses = [
                .. addresses.SelectMany(
                    address => segment.Parts.Aggregate(new List<string> { address + "/" },
                        (begun, part) => [
                            .. begun.SelectMany(start => Values(part, pattern).Select(value => start + value))]))];
        }

        return [.. addresses.Select(address => address.Length == 0 ? "/" : address)];
    }

    private IReadOnlyList<string> Values(RoutePatternPart part, RoutePattern pattern) => part switch
    {
        RoutePatternLiteralPart literal => [literal.Content],
        RoutePatternSeparatorPart separator => [separator.Content],
        RoutePatternParameterPart parameter =>
            values.GetValueOrDefault($"{Noun(pattern)}/{parameter.Name}")
                ?? throw new InvalidOperationException($"Say what stands for {parameter.Name} in {pattern.RawText}."),
        _ => [],
    };

    private static string Noun(RoutePattern pattern) =>
        pattern.RawText!.Trim('/').Split('/') is ["api", var noun, ..]
            ? noun
            : pattern.RawText!.Trim('/').Split('/')[0];
}
