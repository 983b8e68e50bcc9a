using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Calendar;

/// <summary>A body's calendar as a file; public.</summary>
[AllowAnonymous]
internal sealed class BodyCalendarPage(PublicAddress address) : SlicePage
{
    public async Task<IActionResult> OnGet(string body)
    {
        var answer = await Mediator.Send(new GetBodyCalendar.Query(body), HttpContext.RequestAborted);
        if (!answer.IsOk) return StatusCode(Answers.Status(answer.Error.Kind));
        var file = new CalendarFile(T, Language.Current, address.Of(Request, "/"), Me.Now);
        return File(Encoding.UTF8.GetBytes(file.Write(answer.Value.Name, answer.Value.Entries)), CalendarFile.MediaType,
            $"{body}.ics");
    }
}
