using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>Something a person wants done. The client makes the id, so that asking twice does it once.</summary>
public interface ICommand
{
    /// <summary>
    /// Made by the client (UUIDv7): a hidden field of the form, or the header <c>Idempotency-Key</c>.
    /// </summary>
    Guid CommandId { get; }
}

/// <summary>Something a person wants done, and what they get back.</summary>
public interface ICommand<TReply> : ICommand, IRequest<Result<TReply>>;
