using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Loads a record, asks whether the person may touch it and whether its version is the one seen, and changes it.
/// </summary>
/// <remarks>The only place where a version is compared: a handler that derives from this cannot forget it.</remarks>
public abstract class RecordHandler<TCommand, TRecord, TReply> : IRequestHandler<TCommand, Result<TReply>>
    where TCommand : RecordCommand<TRecord, TReply>
    where TRecord : class, IVersioned
{
    /// <summary>The refusal of a version that is not the record's own.</summary>
    protected virtual Error Stale => AccessErrors.Stale;

    /// <inheritdoc/>
    public async Task<Result<TReply>> Handle(TCommand request, CancellationToken cancellationToken)
    {
        var loaded = await Load(request, cancellationToken);
        if (!loaded.IsOk) return loaded.Refused<TReply>();
        var record = loaded.Value;
        if (await RefusalToTouch(record, request, cancellationToken) is { } refusal) return refusal;
        return record.Version == request.Version ? await Answer(record, request, cancellationToken) : Stale;
    }

    /// <summary>Loads the record, tracked, with what its rules look at.</summary>
    protected abstract Task<Result<TRecord>> Load(TCommand command, CancellationToken cancellationToken);

    /// <summary>
    /// Why the person may not touch this record; null when they may, or when the record itself decides.
    /// </summary>
    protected virtual ValueTask<Error?> RefusalToTouch(
        TRecord record, TCommand command, CancellationToken cancellationToken) => default;

    /// <summary>Changes the record and gives the reply.</summary>
    protected abstract Task<Result<TReply>> Answer(
        TRecord record, TCommand command, CancellationToken cancellationToken);
}
