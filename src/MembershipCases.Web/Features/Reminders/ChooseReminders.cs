using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>Someone chooses how often to be reminded, and where.</summary>
public static class ChooseReminders
{
    /// <summary>How often, and where.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command : RecordCommand<User, Done>
    {
        /// <summary>How often.</summary>
        public Cadence Cadence { get; init; }

        /// <summary>Where; empty for nowhere.</summary>
        public string? MailAddress { get; init; }

        /// <remarks>One's own record: there is nothing to choose.</remarks>
        internal override Guid TargetId { get; init; }
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
    public sealed class Handler(MembershipDb db, CurrentUser user) : ChangeHandler<Command, User, Done>
    {
        /// <inheritdoc/>
        protected override async Task<Result<User>> Load(Command command, CancellationToken cancellationToken) =>
            await db.Users.SingleAsync(person => person.Id == user.Required.UserId, cancellationToken);

        /// <inheritdoc/>
        protected override Result<Done> Change(User record, Command command) =>
            record.ChooseReminders(command.Cadence, command.MailAddress);

        /// <inheritdoc/>
        protected override Done ReplyOf(User record) => default;
    }
}
