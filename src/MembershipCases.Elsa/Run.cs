using Elsa.Workflows;
using Elsa.Workflows.Options;
using MembershipCases.Domain.Process.Bpmn;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Elsa;

/// <summary>Runs one event with Elsa's runner and reads the answer from the bookmarks.</summary>
internal sealed class Run : IDisposable
{
    private readonly IServiceScope scope;
    private readonly StateJson json;
    private readonly Blueprint flow;
    private readonly Course course;

    public Run(IServiceProvider services, StateJson json, Blueprint flow, ProcessFacts facts)
    {
        (this.json, this.flow) = (json, flow);
        scope = services.CreateScope();
        course = scope.ServiceProvider.GetRequiredService<Course>();
        course.Facts = facts;
    }

    public void Dispose() => scope.Dispose();

    public Result<Advance> Begin() => Go(null, new() { WorkflowInstanceId = "1" });

    public Result<Advance> Complete(CaseState kept, string token, string outcome)
    {
        if (kept.Find(token) is not { } bookmark || flow.ElementOf(bookmark.ActivityNodeId) is not StepNode step)
            return ProcessErrors.StepNotOpen(token);
        if (!step.Step.Outcomes.Contains(outcome))
            return ProcessErrors.UnknownOutcome(outcome);
        course.Outcome = outcome;
        return Go(kept, new() { BookmarkId = token });
    }

    public Result<Advance> Fire(CaseState kept, string token) =>
        kept.Find(token) is { } bookmark && flow.ElementOf(bookmark.ActivityNodeId) is TimerNode
            ? Go(kept, new() { BookmarkId = token })
            : ProcessErrors.TimerNotSet(token);

    /// <summary>
    /// Removes everything that could be resumed. Elsa is not called, since there is nothing to compute.
    /// </summary>
    public Result<Advance> Cancel(CaseState kept)
    {
        var workflow = kept.Workflow;
        (workflow.Status, workflow.SubStatus) = (WorkflowStatus.Finished, WorkflowSubStatus.Cancelled);
        workflow.Bookmarks.Clear();
        workflow.CompletionCallbacks.Clear();
        workflow.ActivityExecutionContexts.Clear();
        return Answer.Of(kept, null, CaseState.Keep(workflow, kept.Last, ProcessWords.Cancelled), [], flow,
            course.Facts, json);
    }

    private Result<Advance> Go(CaseState? kept, RunWorkflowOptions options)
    {
        if (kept is not null)
            course.GoOnFrom(kept);
        var runner = scope.ServiceProvider.GetRequiredService<IWorkflowRunner>();
        var running = kept is null
            ? runner.RunAsync(flow.Workflow, options)
            : runner.RunAsync(flow.Workflow, kept.Workflow, options);
        // No activity awaits anything asynchronous, so the task has already completed.
        var state = running.GetAwaiter().GetResult().WorkflowState;
        return course.Refusal is { } refusal
            ? refusal
            : Answer.Of(kept, options.BookmarkId, CaseState.Keep(state, course.Last, course.EndOutcome), course.Effects,
                flow, course.Facts, json);
    }
}
