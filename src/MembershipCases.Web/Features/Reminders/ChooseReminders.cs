using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>Sets how often the user receives reminders, and at which address.</summary>
public static class ChooseReminders
{
    /// <summary>The frequency and the address.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command : RecordCommand<User, Done>
    {
        /// <summary>The frequency.</summary>
        public Cadence Cadence { get; init; }

        /// <summary>The e-mail address; empty for none.</summary>
        public string? MailAddress { get; init; }

        /// <remarks>The record is the user's own, so there is no id.</remarks>
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
