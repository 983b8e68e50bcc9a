namespace MembershipCases.Web.Pipeline;

/// <summary>Base class of handlers that change a record and reply with the record after the change.</summary>
/// <remarks>
/// A handler overrides <see cref="Change"/> where the record needs no other data, else <see cref="ChangeAsync"/>.
/// </remarks>
public abstract class ChangeHandler<TCommand, TRecord, TReply> : RecordHandler<TCommand, TRecord, TReply>
    where TCommand : RecordCommand<TRecord, TReply>
    where TRecord : class, IVersioned
{
    /// <inheritdoc/>
    protected sealed override async Task<Result<TReply>> Answer(
        TRecord record, TCommand command, CancellationToken cancellationToken)
    {
        var changed = await ChangeAsync(record, command, cancellationToken);
        return changed.Then<TReply>(_ => ReplyOf(record));
    }

    /// <summary>Changes the record.</summary>
    protected virtual Result<Done> Change(TRecord record, TCommand command) =>
        throw new NotSupportedException($"{GetType()} overrides neither Change nor ChangeAsync.");

    /// <summary>Reads the data that the change needs and changes the record.</summary>
    protected virtual Task<Result<Done>> ChangeAsync(
        TRecord record, TCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(Change(record, command));

    /// <summary>
    /// Maps the changed record to the reply, before the commit increments the record's version by one.
    /// </summary>
    protected abstract TReply ReplyOf(TRecord record);
}
