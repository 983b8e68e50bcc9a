namespace MembershipCases.Web.Pipeline;

/// <summary>Base class of commands that change one existing record.</summary>
/// <typeparam name="TRecord">The type of the record.</typeparam>
/// <typeparam name="TReply">The type of the reply.</typeparam>
public abstract record RecordCommand<TRecord, TReply> : ICommand<TReply>
    where TRecord : class, IVersioned
{
    /// <inheritdoc/>
    public Guid CommandId { get; init; }

    /// <summary>The version of the record that the sender saw.</summary>
    public int Version { get; init; }

    /// <summary>
    /// The record's id, under one name for all types of record. It is taken from the URL and never from a form or body.
    /// </summary>
    internal abstract Guid TargetId { get; init; }
}
