using MediatR;

namespace MembershipCases.Web.Pipeline;

/// <summary>A query with a reply.</summary>
public interface IQuery<TReply> : IRequest<Result<TReply>>;
