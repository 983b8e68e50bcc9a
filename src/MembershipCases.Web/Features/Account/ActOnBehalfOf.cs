using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Account;

/// <summary>Someone chooses in this session to act as another's deputy, or for themselves again.</summary>
public static class ActOnBehalfOf
{
    /// <summary>Whose.</summary>
    [AllowedToEveryoneSignedIn]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>On whose behalf; null for themselves.</summary>
        public Guid? PrincipalId { get; init; }
    }

    /// <summary>On whose behalf they act now; null for themselves.</summary>
    public sealed record Reply(string? Principal);

    /// <summary>Keeps the choice in the session, where the next request reads it.</summary>
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
