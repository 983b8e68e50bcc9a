using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Register;

/// <summary>The list as a file, with the list's filter.</summary>
internal sealed class ExportMembershipsPage : MembershipFilterPage
{
    /// <summary>Returns the file: <c>csv</c> or <c>xlsx</c>.</summary>
    public async Task<IActionResult> OnGet(string? format)
    {
        if (!ModelState.IsValid || format is not ("csv" or "xlsx")) return BadRequest();
        var answer = await Mediator.Send(Query, HttpContext.RequestAborted);
        if (!answer.IsOk) return StatusCode(Answers.Status(answer.Error.Kind));
        IReadOnlyList<IReadOnlyList<string>> sheet = [Head(), .. answer.Value.Rows.Select(Cells)];
        return format == "csv"
            ? File(CsvSheet.Write(sheet), CsvSheet.MediaType, "register.csv")
            : File(XlsxSheet.Write("Register", sheet), XlsxSheet.MediaType, "register.xlsx");
    }

    private List<string> Head() =>
    [
        T["register.name"], T["register.kind"], T["register.status"], T["register.office"],
        T["register.since"], T["register.next"], T["register.participation"],
    ];

    private List<string> Cells(ListMemberships.Row row) =>
    [
        row.Name, T.Name(row.Kind), T.StatusName(row.Status), string.Join(", ", row.Offices.Select(office => office.Title)),
        row.Since ?? "", row.Next?.Show() ?? "", row.Participation is { } participation ? T.Name(participation) : "",
    ];
}
