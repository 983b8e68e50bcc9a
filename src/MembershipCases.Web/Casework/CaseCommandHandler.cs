namespace MembershipCases.Web.Casework;

/// <summary>A handler of a command about a case.</summary>
public abstract class CaseCommandHandler<TCommand>(MembershipDb db)
    : ChangeHandler<TCommand, MembershipCase, CaseChanged>
    where TCommand : CaseCommand
{
    /// <summary>The records.</summary>
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

/// <summary>A handler of a command about a step: the step is done, and the process goes on from it.</summary>
/// <remarks>It overrides <see cref="DoStep"/> where the case needs no more, else <see cref="DoStepAsync"/>.</remarks>
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
        // A draft, or what waits for another person, has not ended the step.
        return step.IsOk && step.Value.IsOpen ? Done.Ok : await process.GoOn(record, step, cancellationToken);
    }

    /// <summary>Lets the case do the step.</summary>
    protected virtual Result<Step> DoStep(MembershipCase membershipCase, TCommand command) =>
        throw new NotSupportedException($"{GetType()} overrides neither DoStep nor DoStepAsync.");

    /// <summary>Reads what the step needs, and lets the case do it.</summary>
    protected virtual Task<Result<Step>> DoStepAsync(
        MembershipCase membershipCase, TCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(DoStep(membershipCase, command));

    /// <summary>How the definition describes the step.</summary>
    protected StepDefinition DefinitionOf(MembershipCase membershipCase, TCommand command) =>
        process.DefinitionOf(membershipCase, command.StepId);
}
