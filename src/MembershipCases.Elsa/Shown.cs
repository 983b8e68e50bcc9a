using Elsa.Workflows.Management.Entities;

namespace MembershipCases.Elsa;

/// <summary>Maps definitions and cases to the rows that Elsa's tools read.</summary>
internal static class Shown
{
    public static WorkflowDefinition Row(ElsaEngine engine, ProcessDefinition definition, bool isLatest)
    {
        var workflow = engine.BlueprintOf(definition)!.Workflow.Workflow;
        return new()
        {
            Id = workflow.Identity.Id,
            DefinitionId = workflow.Identity.DefinitionId,
            Version = workflow.Identity.Version,
            Name = workflow.Name,
            MaterializerName = "Json",
            StringData = engine.Write(workflow.Root),
            OriginalSource = definition.Source,
            IsReadonly = true,
            IsLatest = isLatest,
            IsPublished = isLatest,
        };
    }

    /// <summary>
    /// Maps the state of a case to a row, with the id and the times, which the stored state does not need.
    /// </summary>
    public static WorkflowInstance Row(ElsaEngine engine, ShownCase shown)
    {
        var state = engine.Read(shown.State)!.Workflow;
        (state.Id, state.CorrelationId, state.Name) = (shown.Id.ToString(), shown.Number, shown.Title);
        (state.CreatedAt, state.UpdatedAt) = (shown.OpenedAt, shown.ChangedAt);
        state.FinishedAt = state.Status == global::Elsa.Workflows.WorkflowStatus.Finished ? shown.ChangedAt : null;
        return new()
        {
            Id = state.Id,
            DefinitionId = state.DefinitionId,
            DefinitionVersionId = state.DefinitionVersionId,
            Version = state.DefinitionVersion,
            WorkflowState = state,
            Status = state.Status,
            SubStatus = state.SubStatus,
            CorrelationId = state.CorrelationId,
            Name = state.Name,
            CreatedAt = state.CreatedAt,
            UpdatedAt = state.UpdatedAt,
            FinishedAt = state.FinishedAt,
        };
    }
}
