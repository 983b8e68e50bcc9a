using MediatR;

namespace MembershipCases.Web.Casework;

/// <summary>A command about one case.</summary>
public abstract record CaseCommand : ICommand<CaseChanged>
{
    /// <inheritdoc/>
    public Guid CommandId { get; init; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>The version that was seen.</summary>
    public int Version { get; init; }
}

/// <summary>A command about one step of one case.</summary>
public abstract record StepCommand : CaseCommand
{
    /// <summary>The step.</summary>
    public Guid StepId { get; init; }
}

/// <summary>The case as it stands after a command.</summary>
/// <param name="Id">The case.</param>
/// <param name="Version">Its version now: what the next command states.</param>
/// <param name="EndOutcome">How it ended, or null while it runs.</param>
/// <param name="OpenSteps">What is to be done now.</param>
public sealed record CaseChanged(Guid Id, int Version, string? EndOutcome, IReadOnlyList<OpenStep> OpenSteps) : IVersioned
{
    /// <summary>The case after a command that is about to be committed, which counts its version one on.</summary>
    public static CaseChanged Of(MembershipCase changed) => new(
        changed.Id, changed.Version + 1, changed.EndOutcome, [.. changed.Steps.Where(step => step.IsOpen).Select(step => new OpenStep(step.Id, step.ElementId))]);
}

/// <summary>The routes of commands about a case.</summary>
public static class CaseCommandRoutes
{
    /// <summary>Maps <c>/{caseId}/{name}</c> in the group of the cases.</summary>
    public static void MapChange<TCommand>(this RouteGroupBuilder cases, string name) where TCommand : CaseCommand =>
        cases.MapPost($"/{{caseId:guid}}/{name}", (Guid caseId, TCommand body, ApiCall call) =>
        {
            CaseCommand command = body with { CommandId = call.CommandId, Version = call.Version, CaseId = caseId };
            return call.Send(command);
        });

    /// <summary>Maps <c>/{caseId}/steps/{stepId}/{name}</c> in the group of the cases.</summary>
    public static void MapStep<TCommand>(this RouteGroupBuilder cases, string name) where TCommand : StepCommand =>
        cases.MapPost($"/{{caseId:guid}}/steps/{{stepId:guid}}/{name}", (Guid caseId, Guid stepId, TCommand body, ApiCall call) =>
        {
            StepCommand command = body with { CommandId = call.CommandId, Version = call.Version, CaseId = caseId, StepId = stepId };
            return call.Send(command);
        });
}

/// <summary>A step that is to be done.</summary>
public sealed record OpenStep(Guid Id, string ElementId);

/// <summary>What every command about a case has in common: the case is loaded, the version seen is checked, and the case is changed.</summary>
public abstract class CaseCommandHandler<TCommand>(MembershipDb db) : IRequestHandler<TCommand, Result<CaseChanged>>
    where TCommand : CaseCommand
{
    /// <summary>The records.</summary>
    protected MembershipDb Db => db;

    /// <inheritdoc/>
    public async Task<Result<CaseChanged>> Handle(TCommand request, CancellationToken cancellationToken)
    {
        var membershipCase = await db.FindCase(request.CaseId, cancellationToken);
        if (membershipCase is null) return CaseErrors.NotFound;
        if (membershipCase.Version != request.Version) return CaseErrors.Stale;
        var changed = await Change(membershipCase, request, cancellationToken);
        return changed.Then<CaseChanged>(_ => CaseChanged.Of(membershipCase));
    }

    /// <summary>Lets the aggregate change.</summary>
    protected abstract Task<Result<Done>> Change(MembershipCase membershipCase, TCommand command, CancellationToken cancellationToken);
}

/// <summary>What every step command has in common: the step is done, and the process goes on from it.</summary>
public abstract class StepCommandHandler<TCommand>(MembershipDb db, CaseProcess process) : CaseCommandHandler<TCommand>(db)
    where TCommand : StepCommand
{
    /// <inheritdoc/>
    protected sealed override async Task<Result<Done>> Change(MembershipCase membershipCase, TCommand command, CancellationToken cancellationToken)
    {
        if (membershipCase.Steps.All(step => step.Id != command.StepId)) return membershipCase.ClosedAt is null ? CaseErrors.StepNotOpen : CaseErrors.Ended;
        var closed = await DoStep(membershipCase, command, cancellationToken);
        return await GoOn(membershipCase, closed, cancellationToken);
    }

    /// <summary>Lets the aggregate do the step.</summary>
    protected abstract Task<Result<Step>> DoStep(MembershipCase membershipCase, TCommand command, CancellationToken cancellationToken);

    /// <summary>How the definition describes the step.</summary>
    protected Domain.Process.StepDefinition DefinitionOf(MembershipCase membershipCase, TCommand command) => process.DefinitionOf(membershipCase, command.StepId);

    /// <summary>Lets the process go on from the step.</summary>
    protected virtual Task<Result<Done>> GoOn(MembershipCase membershipCase, Result<Step> closed, CancellationToken cancellationToken) =>
        process.GoOn(membershipCase, closed, cancellationToken);
}
