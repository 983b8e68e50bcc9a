using FluentValidation;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>
/// States what a mandate asks where that was not known, by the council's secretariat, before a case answers it.
/// </summary>
public static class CompleteMandate
{
    /// <summary>What it asks.</summary>
    [AllowedTo(Role.CouncilSecretariat)]
    public sealed record Command : MandateCommand
    {
        /// <summary>What it asks.</summary>
        public MandateAsks? Asks { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Asks).NotNull().IsInEnum();
    }

    internal sealed class Handler(MembershipDb db) : MandateCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(Mandate record, Command command) => record.State(command.Asks!.Value);
    }
}
