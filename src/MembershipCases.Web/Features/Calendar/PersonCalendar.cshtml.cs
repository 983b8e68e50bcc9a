using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Calendar;

/// <summary>
/// A person's calendar as a file. A calendar program cannot sign in: the secret in the address identifies the person
/// and gives access to nothing else.
/// </summary>
[AllowAnonymous]
internal sealed class PersonCalendarPage(MembershipDb db, PublicAddress address) : SlicePage
{
    /// <summary>Returns the file; 404 for an address that is not in force, or of a person without a role.</summary>
    public async Task<IActionResult> OnGet(string key)
    {
        if (SecretKey.Parse(key) is not { Hash: var hash }) return NotFound();
        var person = await db.Users.AsNoTracking().Include(known => known.Assignments)
            .SingleOrDefaultAsync(known => known.CalendarKeyHash == hash, HttpContext.RequestAborted);
        if (person is null) return NotFound();
        Me.Become(person.On(Me.Today));
        var language = Language.Find(person.Language) ?? Language.Bokmål;
        language.Use();
        var answer = await Mediator.Send(new GetPersonCalendar.Query(), HttpContext.RequestAborted);
        if (!answer.IsOk) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        var file = new CalendarFile(T, language, address.Of(Request, "/"), Me.Now);
        return File(Encoding.UTF8.GetBytes(file.Write(T["calendar.mine"], answer.Value.Entries)),
            CalendarFile.MediaType, "calendar.ics");
    }
}
