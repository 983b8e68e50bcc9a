using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Tasks;

internal sealed class ListTasksPage : SlicePage
{
    /// <summary>From where "my tasks" go on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Mine { get; set; }

    /// <summary>From where "waiting for others" goes on.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Others { get; set; }

    public ListTasks.View View { get; private set; } = null!;

    public DateOnly Today => Me.Today;

    /// <summary>Whether the reader may see what offices answer for.</summary>
    public bool HasOverview => OpenSteps.HasOverview(Me.Required);

    public Task<IActionResult> OnGet() =>
        Show(new ListTasks.Query(WorklistPlace.Parse(Mine), WorklistPlace.Parse(Others)), view => View = view);
}
