using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.AspNetCore.Routing.Patterns;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>
/// Reads everything that the service gives out, and looks whether something has broken out of its text.
/// </summary>
public sealed class OutputScan(ServiceHost host)
{
    private const string MayBeginNoCell = "=+-@\t\r\n＝＋－＠";

    /// <summary>What was found.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>How many answers were read, and in how many of them a string of the corpus was seen as text.</summary>
    public (int Read, int Seen) Count { get; private set; }

    /// <summary>Reads every page, list, file and answer of the API, of the newest records of each kind.</summary>
    public async Task Read(int ofEachKind)
    {
        var records = await RecordIds.Of(host);
        var ways = (await ServiceEndpoint.AllOf(host)).ToDictionary(way => way.ToString());
        foreach (var (attempt, subject) in Routes.Allowed.Where(
            done => done.Request.Route.StartsWith("GET ", StringComparison.Ordinal)))
        {
            var first = attempt.Address(await new Situation(host).Prepare(attempt.State));
            foreach (var who in new[] { subject, CaseDriver.Handler, "administrator" }.Distinct())
                foreach (var address in ways.TryGetValue(attempt.Route, out var way)
                    ? Addresses(way, first, records, ofEachKind)
                    : [first]) await Look(await host.People.Find(who), address);
        }

        using var archivist = await host.SignIn("arkivar");
        foreach (var address in new[] { "register/export?format=csv", "register/export?format=xlsx", "history/export",
            "reminders/simulation?handler=Csv", "calendar/bodies/council.ics", "calendar/bodies/city-government.ics",
            "account/sessions" }) await Look(archivist, address);
    }

    /// <summary>Looks at one answer.</summary>
    public async Task Look(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address.TrimStart('/'), UriKind.Relative));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Look(address, (int)answer.StatusCode, answer.Content.Headers.ContentType, bytes);
    }

    /// <summary>Looks at an answer by its type.</summary>
    private void Look(string address, int status, MediaTypeHeaderValue? type, byte[] bytes)
    {
        address = address[..Math.Min(address.Length, 120)];
        if (status >= 500) Faults.Add($"{address} answers {status}");
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        Count = (Count.Read + 1, Count.Seen + (text.Contains(Corpus.Mark, StringComparison.Ordinal) ? 1 : 0));
        IEnumerable<string> faults = type?.MediaType switch
        {
            "text/html" => HtmlFaults.In(text),
            "text/csv" =>
                Cells(text).Where(cell => cell.Length > 0 && MayBeginNoCell.Contains(cell[0], StringComparison.Ordinal))
                    .Select(cell => $"a cell that begins a formula: {cell[..Math.Min(cell.Length, 40)]}"),
            "text/calendar" => Lines(text),
            "application/json" or "application/problem+json" => JsonNode.Parse(text) is null ? ["no JSON"] : [],
            { } file when file.EndsWith("sheet", StringComparison.Ordinal) => Formulas(bytes),
            _ => [],
        };
        if (type?.MediaType?.StartsWith("text/", StringComparison.Ordinal) == true && type.CharSet is null)
            Faults.Add($"{address} does not say how it is written");
        Faults.AddRange(faults.Distinct().Select(fault => $"{address} has {fault}"));
    }


    /// <summary>Each record of the kind that stands in the address, the newest first.</summary>
    private static IEnumerable<string> Addresses(
        ServiceEndpoint way, string first, IReadOnlyDictionary<string, IReadOnlyList<Guid>> records, int ofEachKind)
    {
        var parts = first.Split('?')[0].Trim('/').Split('/');
        var at = way.Endpoint.RoutePattern.PathSegments.ToList()
            .FindIndex(segment => segment.Parts is [RoutePatternParameterPart]);
        if (way.Endpoint.RoutePattern.Parameters.Count != 1 || at < 0 || at >= parts.Length
            || !Guid.TryParse(parts[at], out var id)) return [first];
        var same = records.Values.FirstOrDefault(ids => ids.Contains(id)) ?? [];
        return same.Reverse().Take(ofEachKind).Prepend(id)
            .Select(other => first.Replace($"{id}", $"{other}", StringComparison.OrdinalIgnoreCase)).Distinct();
    }

    /// <summary>The cells of a file of separated values, as a spreadsheet reads them.</summary>
    private static IEnumerable<string> Cells(string text)
    {
        var (cell, quoted) = (new System.Text.StringBuilder(), false);
        for (var at = text.StartsWith('\uFEFF') ? 1 : 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
            else if (letter == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (!quoted && letter is ';' or '\n' or '\r')
            {
                yield return cell.ToString();
                cell.Clear();
            }
            else cell.Append(letter);
        }
    }

    /// <summary>
    /// A calendar's lines: each is a property that the service writes, or goes on with the line before.
    /// </summary>
    private static IEnumerable<string> Lines(string text) => text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line[0] != ' ' && line[0] != '\t' && !line.StartsWith("BEGIN:V", StringComparison.Ordinal)
            && !line.StartsWith("END:V", StringComparison.Ordinal))
        .Select(line => line.Split(':', ';')[0])
        .Where(name =>
            name is not ("PRODID" or "VERSION" or "METHOD" or "X-WR-CALNAME" or "REFRESH-INTERVAL" or "CATEGORIES"
                or "DTSTART" or "DTSTAMP" or "DTEND" or "SEQUENCE" or "SUMMARY" or "LOCATION" or "TRANSP" or "UID"
                or "URL" or "DESCRIPTION"))
        .Select(name => $"a line {name}");

    private static List<string> Formulas(byte[] bytes)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var cells = file.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Cell>())
            .ToList();
        return [.. cells.Where(cell => cell.CellFormula is not null || cell.DataType?.Value != CellValues.InlineString)
            .Select(_ => "a cell that is no text")];
    }
}
