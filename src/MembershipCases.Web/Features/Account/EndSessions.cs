using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Account;

/// <summary>Ends a session in another browser, or all sessions.</summary>
public static class EndSessions
{
    /// <summary>The session.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>One of the person's sessions; null for all of them, including this one.</summary>
        public Guid? SessionId { get; init; }
    }

    /// <summary>The number of sessions ended.</summary>
    public sealed record Reply(int Ended);

    /// <summary>Ends the sessions; those of others are not found.</summary>
    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        private static readonly Error NotFound = new("session.not-found", ErrorKind.NotFound);

        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var mine = db.Sessions.Where(
                session => session.UserId == user.Required.UserId
                    && (request.SessionId == null || session.Id == request.SessionId));
            var ended = await mine.ExecuteDeleteAsync(cancellationToken);
            return ended == 0 && request.SessionId is not null ? NotFound : new Reply(ended);
        }
    }
}
