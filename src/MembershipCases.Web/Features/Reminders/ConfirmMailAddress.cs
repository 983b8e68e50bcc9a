using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>Confirms the user's new e-mail address, by the key that only a message to that address contains.</summary>
public static class ConfirmMailAddress
{
    /// <summary>The key of the link.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command : ICommand<Done>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The key as it stands in the link.</summary>
        public string? Key { get; init; }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var me = await db.Users.SingleAsync(person => person.Id == user.Required.UserId, cancellationToken);
            return me.ConfirmMailAddress(SecretKey.Parse(request.Key), user.Now);
        }
    }
}
