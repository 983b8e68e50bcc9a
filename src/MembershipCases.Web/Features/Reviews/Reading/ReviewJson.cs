using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>The findings as JSON, for other programs.</summary>
internal static class ReviewJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes the findings; <paramref name="ask"/> formats the questions.</summary>
    public static string Write(ReviewRead read, Func<ReviewQuestion, string> ask) => JsonSerializer.Serialize(
        new
        {
            Document = new { read.Sha256, read.Findings.Title },
            Arenas = read.Findings.Arenas.Select(a => Arena(a, ask)),
            TwinTowns = read.Findings.TwinTowns.Select(t => Town(t, ask)),
            NotUnderstood = read.Findings.NotUnderstood.Select(n => new { Lines = Lines(n.Lines), n.Text }),
        },
        Options);

    private static object Arena(ArenaFinding arena, Func<ReviewQuestion, string> ask) => new
    {
        arena.Number,
        arena.Part,
        Heading = arena.Heading.Value,
        OtherNames = arena.OtherNames.Select(n => n.Value),
        Responsible = arena.Responsible.Select(o => o.Value),
        Participation = arena.Participation is { } participation ? (object)participation.Value : "notStated",
        Status = arena.Status is { } status ? (object)status.Value : "none",
        ArenaSince = arena.ArenaSince?.Value,
        MemberSince = arena.MemberSince?.Value,
        Through = arena.Through?.Value,
        Sources = new
        {
            Heading = Source(arena.Heading.Quote),
            Responsible = Source(arena.Responsible is [var first, ..] ? first.Quote : null),
            Participation = Source(arena.Participation?.Quote),
            Status = Source(arena.Status?.Quote),
        },
        arena.Confidence,
        Questions = arena.Questions.Select(q => Question(q, ask)),
    };

    private static object Town(TwinTownFinding town, Func<ReviewQuestion, string> ask) => new
    {
        Name = town.Name.Value,
        town.OtherNames,
        Since = town.Since?.Value,
        Responsible = town.Responsible.Select(o => o.Value),
        Status = town.Status is { } status ? (object)status.Value : "none",
        Sources = new { Name = Source(town.Name.Quote), Since = Source(town.Since?.Quote),
            Responsible = Source(town.Responsible is [var first, ..] ? first.Quote : null),
            Status = Source(town.Status?.Quote) },
        town.Confidence,
        Questions = town.Questions.Select(q => Question(q, ask)),
    };

    private static object Question(ReviewQuestion question, Func<ReviewQuestion, string> ask) =>
        new { question.Code, Text = ask(question) };

    private static object? Source(ReviewQuote? quote) =>
        quote is null ? null : new { quote.Page, Lines = Lines(quote.Lines), Quote = quote.Text };

    private static int[] Lines(LineSpan lines) => [lines.From, lines.To];
}
