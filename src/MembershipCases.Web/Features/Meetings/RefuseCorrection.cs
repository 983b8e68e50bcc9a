using FluentValidation;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// Refuses a waiting correction of a treatment, or withdraws it when the user proposed it: the record stays as it is.
/// </summary>
public static class RefuseCorrection
{
    /// <summary>The step and the reason.</summary>
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : StepCommand
    {
        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
    }

    internal sealed class Handler(MembershipDb db, RecordedItems items, CurrentUser user)
        : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var found = await items.Find(membershipCase, command.StepId, cancellationToken);
            return found.Then(_ => membershipCase.Amend(
                of => of.Corrections.Refuse(command.StepId, command.Reason, user.Required, user.Now)));
        }
    }
}
