using FluentValidation;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>
/// Corrects what was recorded wrongly of a mandate, by the council's secretariat. Where more changes than numbers and
/// dates of the resolution, it waits for a second person.
/// </summary>
public static class CorrectMandate
{
    /// <summary>Everything as it should have been recorded; what is left empty is unknown.</summary>
    [AllowedTo(Role.CouncilSecretariat)]
    public sealed record Command : MandateCommand
    {
        /// <summary>Why it is corrected.</summary>
        public string CorrectionReason { get; init; } = "";

        /// <summary>The content of the mandate. The document that tells of it stays.</summary>
        public MandateText Text { get; init; } = new();

        /// <summary>Whether it is open, closed or rejected; null for as it stands.</summary>
        public MandateStanding? Standing { get; init; }

        /// <summary>The day of the resolution that closed it; null for the day that was recorded.</summary>
        public DateOnly? ClosedOn { get; init; }

        /// <summary>The item's number of that resolution; null for the one that was recorded.</summary>
        public string? ClosedItemNumber { get; init; }

        /// <summary>The point's number of that resolution; null when it has no numbered points.</summary>
        public int? ClosedPoint { get; init; }

        /// <summary>The wording of that resolution, or why it was rejected; null for the one that was recorded.</summary>
        public string? StandingReason { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.CorrectionReason).NotEmpty().MaximumLength(4000);
            RuleFor(command => command.Text.Words).NotEmpty().MaximumLength(20_000);
            RuleFor(command => command.Text.Strength).IsInEnum();
            RuleFor(command => command.Text.Kind).IsInEnum();
            RuleFor(command => command.Text.Asks).IsInEnum();
            RuleFor(command => command.Text.DeadlineAsWritten).MaximumLength(500);
            RuleFor(command => command.Standing).IsInEnum();
            RuleFor(command => command.ClosedPoint).InclusiveBetween(1, 999);
            RuleFor(command => command.StandingReason).MaximumLength(4000);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MandateCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(Mandate record, Command command)
        {
            if (command.Text.ItemNumber is { } number && !ItemNumber.IsWellFormed(number))
                return MeetingErrors.ItemNumberMalformed.At("Text.ItemNumber");
            if (command.ClosedItemNumber is { } closed && !ItemNumber.IsWellFormed(closed))
                return MeetingErrors.ItemNumberMalformed.At(nameof(command.ClosedItemNumber));
            var text = command.Text with { ToldIn = record.Text.ToldIn };
            var standing = command.Standing ?? record.Content.Standing;
            var stated = new MandateContent(text, standing == MandateStanding.Closed ? ClosingOf(record, command) : null,
                standing == MandateStanding.Rejected ? RejectionOf(record, command) : null);
            return record.Correct(stated, command.CorrectionReason, user.Required, user.Now, user.Today)
                .WithFields(field => field is nameof(command.ClosedOn) or nameof(command.Standing) ? field : $"Text.{field}");
        }

        private MandateClosing ClosingOf(Mandate record, Command command)
        {
            var was = record.Closing ?? new() { ClosedBy = user.Required.UserId, ClosedAt = user.Now };
            return was with
            {
                ResolvedOn = command.ClosedOn ?? was.ResolvedOn,
                ItemNumber = command.ClosedItemNumber ?? was.ItemNumber,
                Point = command.ClosedPoint,
                Reason = command.StandingReason.TrimmedOrNull() ?? was.Reason,
            };
        }

        private MandateRejection RejectionOf(Mandate record, Command command)
        {
            var was = record.Rejection ?? new(command.CorrectionReason.Trim(), user.Required.UserId, user.Now);
            return was with { Reason = command.StandingReason.TrimmedOrNull() ?? was.Reason };
        }
    }
}
