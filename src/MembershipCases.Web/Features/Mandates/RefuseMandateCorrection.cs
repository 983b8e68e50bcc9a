using FluentValidation;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>
/// Refuses a waiting correction of a mandate, or withdraws it when the user proposed it: the record stays as it is.
/// </summary>
public static class RefuseMandateCorrection
{
    /// <summary>The mandate and the reason.</summary>
    [AllowedTo(Role.CouncilSecretariat)]
    public sealed record Command : MandateCommand
    {
        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MandateCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(Mandate record, Command command) =>
            record.RefuseCorrection(command.Reason, user.Required, user.Now);
    }
}
