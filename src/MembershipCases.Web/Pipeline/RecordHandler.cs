using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Base class of handlers that load a record, authorise the user, compare the version and change the record.
/// </summary>
/// <remarks>Versions are compared only here, so that a derived handler cannot omit the comparison.</remarks>
public abstract class RecordHandler<TCommand, TRecord, TReply> : IRequestHandler<TCommand, Result<TReply>>
    where TCommand : RecordCommand<TRecord, TReply>
    where TRecord : class, IVersioned
{
    /// <summary>The error for a version other than the record's own.</summary>
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

    /// <summary>Loads the record, tracked, with the data that its rules read.</summary>
    protected abstract Task<Result<TRecord>> Load(TCommand command, CancellationToken cancellationToken);

    /// <summary>
    /// The error when the user is not authorised to change this record; null when they are, or when the record itself
    /// decides.
    /// </summary>
    protected virtual ValueTask<Error?> RefusalToTouch(
        TRecord record, TCommand command, CancellationToken cancellationToken) => default;

    /// <summary>Changes the record and returns the reply.</summary>
    protected abstract Task<Result<TReply>> Answer(
        TRecord record, TCommand command, CancellationToken cancellationToken);
}
