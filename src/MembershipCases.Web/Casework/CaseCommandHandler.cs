namespace MembershipCases.Web.Casework;

/// <summary>A handler of commands on a case.</summary>
public abstract class CaseCommandHandler<TCommand>(MembershipDb db)
    : ChangeHandler<TCommand, MembershipCase, CaseChanged>
    where TCommand : CaseCommand
{
    /// <summary>The database context.</summary>
    protected MembershipDb Db => db;

    /// <inheritdoc/>
    protected sealed override Error Stale => CaseErrors.Stale;

    /// <inheritdoc/>
    protected sealed override async Task<Result<MembershipCase>> Load(
        TCommand command, CancellationToken cancellationToken) =>
        await db.FindCase(command.CaseId, cancellationToken) is { } found ? found : CaseErrors.NotFound;

    /// <inheritdoc/>
    protected sealed override CaseChanged ReplyOf(MembershipCase record) => CaseChanged.Of(record);
}

/// <summary>A handler of commands on a step: completes the step and advances the process.</summary>
/// <remarks>Override <see cref="DoStep"/> when the case is all that is needed, otherwise
/// <see cref="DoStepAsync"/>.</remarks>
public abstract class StepCommandHandler<TCommand>(MembershipDb db, CaseProcess process)
    : CaseCommandHandler<TCommand>(db)
    where TCommand : StepCommand
{
    /// <inheritdoc/>
    protected sealed override async Task<Result<Done>> ChangeAsync(
        MembershipCase record, TCommand command, CancellationToken cancellationToken)
    {
        if (record.Steps.All(step => step.Id != command.StepId))
            return record.ClosedAt is null ? CaseErrors.StepNotOpen : CaseErrors.Ended;
        var step = await DoStepAsync(record, command, cancellationToken);
        // A draft, or a treatment that waits for a second person, leaves the step open.
        return step.IsOk && step.Value.IsOpen ? Done.Ok : await process.GoOn(record, step, cancellationToken);
    }

    /// <summary>Completes the step in the case.</summary>
    protected virtual Result<Step> DoStep(MembershipCase membershipCase, TCommand command) =>
        throw new NotSupportedException($"{GetType()} overrides neither DoStep nor DoStepAsync.");

    /// <summary>Reads what the step needs, and completes it in the case.</summary>
    protected virtual Task<Result<Step>> DoStepAsync(
        MembershipCase membershipCase, TCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(DoStep(membershipCase, command));

    /// <summary>The definition of the step.</summary>
    protected StepDefinition DefinitionOf(MembershipCase membershipCase, TCommand command) =>
        process.DefinitionOf(membershipCase, command.StepId);
}
