using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>A command of the council's secretariat on a mandate.</summary>
public abstract record MandateCommand : RecordCommand<Mandate, MandateChanged>
{
    /// <summary>The mandate.</summary>
    [BindNever]
    public Guid MandateId { get; init; }

    internal sealed override Guid TargetId
    {
        get => MandateId;
        init => MandateId = value;
    }
}

/// <summary>A handler of commands on a mandate.</summary>
public abstract class MandateCommandHandler<TCommand>(MembershipDb db)
    : ChangeHandler<TCommand, Mandate, MandateChanged>
    where TCommand : MandateCommand
{
    /// <inheritdoc/>
    protected sealed override async Task<Result<Mandate>> Load(TCommand command, CancellationToken cancellationToken) =>
        await db.FindMandate(command.MandateId, cancellationToken) is { } found ? found : MandateErrors.Unknown;

    /// <inheritdoc/>
    protected sealed override MandateChanged ReplyOf(Mandate record) => new(record.Id, record.Version + 1);
}
