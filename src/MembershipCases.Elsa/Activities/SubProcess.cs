using Elsa.Workflows;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Options;
using Elsa.Workflows.Signals;

namespace MembershipCases.Elsa.Activities;

/// <summary>An embedded sub-process, run once or once for each responsible office.</summary>
/// <remarks>
/// It replaces Elsa's parallel for-each, which names its iterations at random and stores the offices in variables.
/// Signals to the flowchart inside are stopped here, since Elsa would propagate them to the enclosing flowchart too.
/// </remarks>
[Activity("MembershipCases", "Cases", "Runs a process within the process, once or for each responsible office.",
    DisplayName = "Sub-process")]
public sealed class SubProcess : Activity
{
    /// <summary>Creates the activity and subscribes to the signals that it stops.</summary>
    public SubProcess()
    {
        OnSignalReceived<CancelSignal>(EndHere);
        OnSignalReceived<ScheduleChildActivity>(EndHere);
    }

    /// <summary>Whether each responsible office runs it.</summary>
    [Input] public bool PerOffice { get; set; }

    /// <summary>The embedded process.</summary>
    [Port] public IActivity Body { get; set; } = null!;

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        string?[] offices = PerOffice ? [.. context.GetRequiredService<Course>().Offices()] : [null];
        foreach (var office in offices)
            await BeginTurnAsync(context, office);
        await context.SetBoundaryTimersAsync();
    }

    private async ValueTask BeginTurnAsync(ActivityExecutionContext context, string? office)
    {
        var turn = await context.WorkflowExecutionContext.CreateActivityExecutionContextAsync(Body,
            new ActivityInvocationOptions { Owner = context });
        if (office is not null)
            Course.SetOffice(turn, office);
        context.WorkflowExecutionContext.AddActivityExecutionContext(turn);
        await context.ScheduleActivityAsync(Body,
            new ScheduleWorkOptions { ExistingActivityExecutionContext = turn, CompletionCallback = OnTurnDoneAsync });
    }

    private async ValueTask OnTurnDoneAsync(ActivityCompletedContext completed)
    {
        var context = completed.TargetContext;
        if (context.Children.Any(turn => !turn.IsCompleted))
            return;
        await context.DropBoundaryTimersAsync();
        await context.CompleteActivityAsync();
    }

    private static void EndHere<T>(T signal, SignalContext context)
    {
        if (context.SenderActivityExecutionContext != context.ReceiverActivityExecutionContext)
            context.StopPropagation();
    }
}
