using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// Records that a resolution was withdrawn by its body or set aside after a legality review, by the body's
/// secretariat. It changes no status; a running case goes no further until it is treated anew or cancelled.
/// </summary>
public static class EndResolution
{
    /// <summary>The resolution and its end.</summary>
    [SealsHistory]
    [AllowedTo(Role.CouncilSecretariat, Role.CityGovernmentSecretariat)]
    public sealed record Command : CaseCommand
    {
        /// <summary>The resolution.</summary>
        public Guid ResolutionId { get; init; }

        /// <summary>Whether it was withdrawn or set aside.</summary>
        public ResolutionEndKind Kind { get; init; }

        /// <summary>The day on which it was.</summary>
        public DateOnly On { get; init; }

        /// <summary>The council's item number, or the reference of the letter.</summary>
        public string Reference { get; init; } = "";

        /// <summary>Who did it.</summary>
        public string EndedBy { get; init; } = "";

        /// <summary>Why.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.ResolutionId).NotEmpty();
            RuleFor(command => command.Kind).IsInEnum();
            RuleFor(command => command.On).NotEmpty();
            RuleFor(command => command.Reference).NotEmpty().MaximumLength(200);
            RuleFor(command => command.EndedBy).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(MembershipCase membershipCase, Command command) =>
            membershipCase.Amend(of => of.Ends.Record(user.NewId(),
                new EndedResolution(command.ResolutionId, command.Kind, command.On, command.Reference, command.EndedBy,
                    command.Reason), user.Required, user.Now, user.Today));
    }
}
