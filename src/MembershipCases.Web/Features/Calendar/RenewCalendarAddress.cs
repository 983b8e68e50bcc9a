using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Calendar;

/// <summary>Gives the user a secret address for their calendar, replaces it, or removes it.</summary>
public static class RenewCalendarAddress
{
    /// <summary>
    /// The new secret. The client generates it, like the command id, so that no stored reply contains it.
    /// </summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command : ICommand<Done>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>32 random bytes as base64url; null removes the address.</summary>
        public string? Key { get; init; }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var key = SecretKey.Parse(request.Key);
            if (key is null && !string.IsNullOrEmpty(request.Key)) return CalendarErrors.KeyMalformed;
            var me = await db.Users.SingleAsync(person => person.Id == user.Required.UserId, cancellationToken);
            me.MoveCalendar(key);
            return Done.Ok;
        }
    }
}
