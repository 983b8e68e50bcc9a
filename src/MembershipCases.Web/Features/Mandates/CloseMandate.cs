using FluentValidation;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>Closes a mandate without a case, by the council's secretariat, with the council's resolution.</summary>
public static class CloseMandate
{
    /// <summary>The resolution.</summary>
    [AllowedTo(Role.CouncilSecretariat)]
    public sealed record Command : MandateCommand
    {
        /// <summary>The day of the resolution.</summary>
        public DateOnly ResolvedOn { get; init; }

        /// <summary>The item's number, such as 11/20.</summary>
        public string ItemNumber { get; init; } = "";

        /// <summary>The point's number; null when the resolution has no numbered points.</summary>
        public int? Point { get; init; }

        /// <summary>The wording of the resolution, or the reason.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.ResolvedOn).NotEmpty();
            RuleFor(command => command.ItemNumber).NotEmpty();
            RuleFor(command => command.Point).InclusiveBetween(1, 999);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MandateCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(Mandate record, Command command) =>
            ItemNumber.IsWellFormed(command.ItemNumber)
                ? record.Close(ClosingOf(command), user.Today)
                : MeetingErrors.ItemNumberMalformed.At(nameof(Command.ItemNumber));

        private MandateClosing ClosingOf(Command command) => new()
        {
            ResolvedOn = command.ResolvedOn,
            ItemNumber = command.ItemNumber,
            Point = command.Point,
            Reason = command.Reason,
            ClosedBy = user.Required.UserId,
            ClosedAt = user.Now,
        };
    }
}
