using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>Someone chooses how often to be reminded, and where.</summary>
public static class ChooseReminders
{
    /// <summary>How often, and where.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command : ICommand<Done>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The version that was seen.</summary>
        public int Version { get; init; }

        /// <summary>How often.</summary>
        public Cadence Cadence { get; init; }

        /// <summary>Where; empty for nowhere.</summary>
        public string? MailAddress { get; init; }
    }

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules()
        {
            RuleFor(command => command.Cadence).IsInEnum();
            RuleFor(command => command.MailAddress).MaximumLength(254);
        }
    }

    /// <summary>Remembers it.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Done>>
    {
        /// <inheritdoc/>
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var me = await db.Users.SingleAsync(person => person.Id == user.Required.UserId, cancellationToken);
            if (me.Version != request.Version) return AccessErrors.Stale;
            return me.BeReminded(request.Cadence, request.MailAddress);
        }
    }
}
