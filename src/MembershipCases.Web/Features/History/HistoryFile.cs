using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.History;

/// <summary>The history as a CSV file, streamed page by page so that its length does not matter.</summary>
public static class HistoryFile
{
    private static readonly string[] Columns = ["place", "when", "who", "on-behalf-of-column", "happened", "word",
        "record", "case", "membership", "reason-column", "before-column", "after-column", "hash"];

    /// <summary>Writes all sealed entries of a query, newest first.</summary>
    public static async Task<IActionResult> Send(
        ListHistory.Query query, IMediator mediator, Texts texts, HttpContext context)
    {
        query = query with { Take = 1000, UpTo = long.MaxValue };
        var page = await mediator.Send(query, context.RequestAborted);
        if (!page.IsOk) return new StatusCodeResult(Answers.Status(page.Error.Kind));
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"history.csv\"";
        await using var file = new StreamWriter(context.Response.Body,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await file.WriteAsync(CsvSheet.Line(Columns.Select(column => texts[$"history-page.{column}"].Value)));
        while (page.IsOk)
        {
            foreach (var entry in page.Value.Entries)
                await file.WriteAsync(CsvSheet.Line(Cells(entry, page.Value, texts)));
            if (page.Value is not { HasOlder: true, Oldest: { } oldest }) break;
            page = await mediator.Send(query with { Before = oldest, UpTo = page.Value.UpTo }, context.RequestAborted);
        }

        return new EmptyResult();
    }

    private static IEnumerable<string?> Cells(HistoryEntry entry, ListHistory.View page, Texts texts) =>
    [
        page.Seals[entry.Sequence].Place.ToString(CultureInfo.InvariantCulture), entry.At.Show(), entry.UserName,
        Name(entry.OnBehalfOf, page.Names), HistoryWords.Of(entry, texts), entry.What,
        Name(entry.SubjectId, page.Names), Name(entry.CaseId, page.Names), Name(entry.MembershipId, page.Names), entry.Reason,
        entry.Before, entry.After, page.Seals[entry.Sequence].Hash,
    ];

    private static string? Name(Guid? id, RecordNames names) =>
        id is { } known ? names.Find(known)?.Name ?? known.ToString() : null;
}
