using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>Something a person wants to see.</summary>
public interface IQuery<TReply> : IRequest<Result<TReply>>;
