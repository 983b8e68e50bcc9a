using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>A command, with an id from the client so that sending it twice executes it once.</summary>
public interface ICommand
{
    /// <summary>
    /// The id from the client (UUIDv7): a hidden field of the form, or the header <c>Idempotency-Key</c>.
    /// </summary>
    Guid CommandId { get; }
}

/// <summary>A command with a reply.</summary>
public interface ICommand<TReply> : ICommand, IRequest<Result<TReply>>;
