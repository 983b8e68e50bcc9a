namespace MembershipCases.Web.Pipeline;

/// <summary>A command that changes one record that exists.</summary>
/// <typeparam name="TRecord">The kind of record.</typeparam>
/// <typeparam name="TReply">What the person is answered.</typeparam>
public abstract record RecordCommand<TRecord, TReply> : ICommand<TReply>
    where TRecord : class, IVersioned
{
    /// <inheritdoc/>
    public Guid CommandId { get; init; }

    /// <summary>The version that was seen.</summary>
    public int Version { get; init; }

    /// <summary>
    /// The record's id under one name for all kinds. It comes from the address and never from a form or body.
    /// </summary>
    internal abstract Guid TargetId { get; init; }
}
