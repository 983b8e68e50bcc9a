using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Tasks;

internal sealed class ListTasksPage : SlicePage
{
    /// <summary>The position in "my tasks".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Mine { get; set; }

    /// <summary>The position in "waiting for others".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Others { get; set; }

    public ListTasks.View View { get; private set; } = null!;

    public DateOnly Today => Me.Today;

    /// <summary>Whether the user may see the overview.</summary>
    public bool HasOverview => OpenSteps.HasOverview(Me.Required);

    public Task<IActionResult> OnGet() =>
        Show(new ListTasks.Query(WorklistPlace.Parse(Mine), WorklistPlace.Parse(Others)), view => View = view);
}
