using FluentValidation;

namespace MembershipCases.Web.Features.Register;

/// <summary>Ends a fact of the register, with a reason. It remains visible as it was.</summary>
public static class EndFact
{
    /// <summary>The fact to end.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : MembershipCommand
    {
        /// <summary>The fact.</summary>
        public Guid FactId { get; init; }

        /// <summary>First day no longer in force.</summary>
        public DateOnly On { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.On).NotEmpty();
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MembershipCommandHandler<Command>(db, user)
    {
        protected override Result<Done> Change(Membership membership, Command command) =>
            membership.EndFact(command.FactId, command.On, command.Reason.Trim());
    }
}
