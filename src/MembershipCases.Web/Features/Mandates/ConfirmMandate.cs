using FluentValidation;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>
/// Confirms that the council gave a mandate that an import has read in a document, by the council's secretariat.
/// </summary>
public static class ConfirmMandate
{
    /// <summary>The mandate, and what is corrected of it.</summary>
    [AllowedTo(Role.CouncilSecretariat)]
    public sealed record Command : MandateCommand
    {
        /// <summary>What is corrected; what is left out stays as it was read.</summary>
        public DocumentCorrection Correction { get; init; } = new();
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Correction.Asks).IsInEnum();
            RuleFor(command => command.Correction.Strength).IsInEnum();
            RuleFor(command => command.Correction.Kind).IsInEnum();
            RuleFor(command => command.Correction.DeadlineAsWritten).MaximumLength(500);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MandateCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(Mandate record, Command command)
        {
            if (command.Correction.ItemNumber is { } number && !ItemNumber.IsWellFormed(number))
                return MeetingErrors.ItemNumberMalformed.At("Correction.ItemNumber");
            return record.Confirm(command.Correction, user.Required.UserId, user.Now, user.Today)
                .WithFields(field => $"Correction.{field}");
        }
    }
}
