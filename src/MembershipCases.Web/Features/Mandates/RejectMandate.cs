using FluentValidation;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>
/// Rejects a mandate that an import has read in a document and the council did not give, by the council's secretariat.
/// </summary>
public static class RejectMandate
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
            record.Reject(command.Reason, user.Required.UserId, user.Now);
    }
}
