using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.People;

namespace MembershipCases.Web.Platform;

/// <summary>Something a person wants done. The client makes the id, so that asking twice does it once.</summary>
public interface ICommand
{
    /// <summary>Made by the client (UUIDv7): a hidden field of the form, or the header <c>Idempotency-Key</c>.</summary>
    Guid CommandId { get; }
}

/// <summary>Something a person wants done, and what they are told when it is.</summary>
public interface ICommand<TReply> : ICommand, IRequest<Result<TReply>>;

/// <summary>Something a person wants to see.</summary>
public interface IQuery<TReply> : IRequest<Result<TReply>>;

/// <summary>Who may ask for it. A request without this is refused to everyone; what depends on the record is checked after it is loaded.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToAttribute(params Role[] roles) : Attribute
{
    /// <summary>Any of these roles.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>Everyone who is signed in with at least one role may ask for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToEveryoneWithARoleAttribute : Attribute;

/// <summary>Everyone who is signed in may ask for it, with a role or without.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToEveryoneSignedInAttribute : Attribute;

/// <summary>Only the service itself may ask for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToTheServiceAttribute : Attribute;

/// <summary>Anyone may ask for it, signed in or not: what it gives is public.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedToAnyoneAttribute : Attribute;

/// <summary>The query that shows a kind of record: whoever may ask it may also be told of the record in other ways, and nobody else.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsAttribute(Type record) : Attribute
{
    /// <summary>The kind of record.</summary>
    public Type Record { get; } = record;
}
