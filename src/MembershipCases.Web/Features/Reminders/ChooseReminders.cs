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

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Cadence).IsInEnum();
            RuleFor(command => command.MailAddress).MaximumLength(254);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : ChangeHandler<Command, User, Done>
    {
        protected override async Task<Result<User>> Load(Command command, CancellationToken cancellationToken) =>
            await db.Users.SingleAsync(person => person.Id == user.Required.UserId, cancellationToken);

        protected override Result<Done> Change(User record, Command command) =>
            record.ChooseReminders(command.Cadence, command.MailAddress);

        protected override Done ReplyOf(User record) => default;
    }
}
