using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Tasks;

/// <summary>The start page.</summary>
public sealed class ListTasksPage : SlicePage
{
    /// <summary>The position in "my tasks".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Mine { get; set; }

    /// <summary>The position in "waiting for others".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Others { get; set; }

    /// <summary>The worklist.</summary>
    public ListTasks.View View { get; private set; } = null!;

    /// <summary>The day in Oslo.</summary>
    public DateOnly Today => Me.Today;

    /// <summary>Whether the user may see the overview.</summary>
    public bool HasOverview => OpenSteps.HasOverview(Me.Required);

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGet() =>
        Show(new ListTasks.Query(WorklistPlace.Parse(Mine), WorklistPlace.Parse(Others)), view => View = view);
}
