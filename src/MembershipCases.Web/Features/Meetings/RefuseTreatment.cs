using FluentValidation;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// Refuses a waiting treatment, or withdraws the user's own, by a person of the secretariat; its text is kept to start
/// again from.
/// </summary>
public static class RefuseTreatment
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

    internal sealed class Handler(MembershipDb db, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(MembershipCase membershipCase, Command command)
        {
            var step = membershipCase.Steps.FirstOrDefault(open => open.Id == command.StepId);
            return step is null
                ? FourEyesErrors.NothingWaits
                : membershipCase.Refuse(step.Id, step.Kind, command.Reason, user.Required, user.Now);
        }
    }
}
