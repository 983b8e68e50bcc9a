using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>The page that calls a meeting.</summary>
internal sealed class CallMeetingPage : SlicePage
{
    [BindProperty]
    public CallMeeting.Command Input { get; set; } = new();

    /// <summary>A step to put on its agenda afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Step { get; set; }

    /// <summary>The bodies that the user serves.</summary>
    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        var shown = await Show(new ListMeetings.Query(null, null, null), view =>
            Bodies = [.. view.Bodies.Where(body => Secretariats.MayServe(Me.Required, body.Key))
                .Select(body => new SelectListItem(body.Name, body.Key))]);
        if (Bodies.Count == 0) return StatusCode(StatusCodes.Status403Forbidden);
        if (Bodies is [{ } only]) Input = Input with { Body = only.Value };
        return shown;
    }

    public Task<IActionResult> OnPost() => Do(
        Input,
        called => Redirect(Step is { } step ? $"/meetings/{called.Id}?step={step}#put" : $"/meetings/{called.Id}"),
        OnGet);
}
