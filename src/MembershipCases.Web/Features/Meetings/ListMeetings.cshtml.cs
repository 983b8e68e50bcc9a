using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>The meetings of the bodies.</summary>
internal sealed class ListMeetingsPage : SlicePage
{
    /// <summary>The body to filter by.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Body { get; set; }

    /// <summary>A step to put on an agenda.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Step { get; set; }

    /// <summary>The position in the earlier meetings.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Before { get; set; }

    public ListMeetings.View View { get; private set; } = null!;

    /// <summary>Whether the user may set how many members a body has.</summary>
    public bool MaySetMembers => Me.May<SetMembers.Command>();

    public Task<IActionResult> OnGet() =>
        Show(new ListMeetings.Query(string.IsNullOrEmpty(Body) ? null : Body, Step, Before), view => View = view);

    /// <summary>The address of a meeting, with the step to put on its agenda.</summary>
    public string Address(Guid meeting) =>
        Step is { } step ? $"/meetings/{meeting}?step={step}#put" : $"/meetings/{meeting}";
}
