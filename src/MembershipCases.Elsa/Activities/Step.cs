using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Attributes;

namespace MembershipCases.Elsa.Activities;

/// <summary>
/// A step that an official does: waits on a bookmark, for one office or for each, and completes with one of its
/// outcomes.
/// </summary>
[Activity("MembershipCases", "Cases", "Waits until an official has done a step, and goes on with the outcome.",
    DisplayName = "Step")]
public sealed class Step : Activity
{
    /// <summary>The kind of step: <c>Assess</c>, <c>Approve</c>, …</summary>
    [Input] public string Kind { get; set; } = "";

    /// <summary>The role that does it.</summary>
    [Input] public string Role { get; set; } = "";

    /// <summary>The office of that role: <c>responsible</c>, <c>lead</c> or a body.</summary>
    [Input] public string Office { get; set; } = "";

    /// <summary>The span until the deadline, such as <c>P20WD</c>; empty for no deadline.</summary>
    [Input] public string Deadline { get; set; } = "";

    /// <summary>Whether each responsible office does it.</summary>
    [Input] public bool PerOffice { get; set; }

    /// <summary>The possible outcomes.</summary>
    [Input] public ICollection<string> Outcomes { get; set; } = [];

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var course = context.GetRequiredService<Course>();
        foreach (var office in OfficesFor(course, context))
            course.Wait(context, office, OnDoneAsync);
        await context.SetBoundaryTimersAsync();
    }

    private IEnumerable<string?> OfficesFor(Course course, ActivityExecutionContext context)
    {
        if (PerOffice)
            return course.Offices();
        return [Office == ProcessWords.Lead ? course.Lead() : Course.OfficeOf(context)];
    }

    private async ValueTask OnDoneAsync(ActivityExecutionContext context)
    {
        var done = context.WorkflowExecutionContext.ResumedBookmarkContext!.Bookmark;
        if (context.Bookmarks.Any(other => other != done))
            return;
        await context.DropBoundaryTimersAsync();
        await context.CompleteActivityAsync(new Outcomes(context.GetRequiredService<Course>().Outcome));
    }
}
