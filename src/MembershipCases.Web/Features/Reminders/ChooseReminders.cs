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

    internal sealed class Handler(MembershipDb db, CurrentUser user, AddressMail mail)
        : ChangeHandler<Command, User, Done>
    {
        /// <summary>How many addresses a person may enter in a day: each is sent a message.</summary>
        private const int OffersADay = 5;

        protected override async Task<Result<User>> Load(Command command, CancellationToken cancellationToken) =>
            await db.Users.SingleAsync(person => person.Id == user.Required.UserId, cancellationToken);

        protected override async Task<Result<Done>> ChangeAsync(
            User record, Command command, CancellationToken cancellationToken)
        {
            var key = SecretKey.New();
            var chosen = record.ChooseReminders(command.Cadence, command.MailAddress, key, user.Now);
            if (!chosen.IsOk || record.OfferedAddress is not { Address: var address }) return chosen;
            var since = user.Now.AddDays(-1);
            if (await db.Outbox.CountAsync(
                sent => sent.UserId == record.Id && sent.To != null && sent.WrittenAt > since, cancellationToken) >= OffersADay)
                return UserErrors.AddressTooOften;
            db.Outbox.Add(mail.Write(record, address, key, user.Now));
            return chosen;
        }

        protected override Done ReplyOf(User record) => default;
    }
}
