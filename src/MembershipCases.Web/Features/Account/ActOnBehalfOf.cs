using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Account;

/// <summary>Acts as another person's deputy in this session, or as oneself again.</summary>
public static class ActOnBehalfOf
{
    /// <summary>The principal.</summary>
    [AllowedToEveryoneSignedIn]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The principal; null to act as oneself.</summary>
        public Guid? PrincipalId { get; init; }
    }

    /// <summary>The current principal; null when acting as oneself.</summary>
    public sealed record Reply(string? Principal);

    /// <summary>Stores the choice in the session, from which the next request reads it.</summary>
    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var acting = await Acting(request.PrincipalId, cancellationToken);
            if (acting is null && request.PrincipalId is not null) return UserErrors.LendsNothing;
            await db.Sessions.Where(session => session.Id == user.SessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.OnBehalfOf, request.PrincipalId),
                    cancellationToken);
            return new Reply(acting?.OnBehalfOf?.Name);
        }

        private async Task<Actor?> Acting(Guid? principalId, CancellationToken cancellationToken)
        {
            var principal = await db.Users.AsNoTracking().WithAuthority()
                .FirstOrDefaultAsync(known => known.Id == principalId, cancellationToken);
            return principal?.AuthorityLentTo(user.Required.UserId, user.Required.Name, user.Today);
        }
    }
}
