namespace MembershipCases.Web.Pipeline;

/// <summary>A handler whose reply is the record as it stands after the change.</summary>
/// <remarks>It overrides <see cref="Change"/> where the record needs no more, else <see cref="ChangeAsync"/>.</remarks>
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

    /// <summary>Lets the record change.</summary>
    protected virtual Result<Done> Change(TRecord record, TCommand command) =>
        throw new NotSupportedException($"{GetType()} overrides neither Change nor ChangeAsync.");

    /// <summary>Reads what the change needs, and lets the record change.</summary>
    protected virtual Task<Result<Done>> ChangeAsync(
        TRecord record, TCommand command, CancellationToken cancellationToken) =>
        Task.FromResult(Change(record, command));

    /// <summary>The record after a command that is about to be committed, which counts its version one on.</summary>
    protected abstract TReply ReplyOf(TRecord record);
}
