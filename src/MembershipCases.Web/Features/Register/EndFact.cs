using FluentValidation;

namespace MembershipCases.Web.Features.Register;

/// <summary>
/// Says that something the register states no longer holds, with a reason. It stays to be seen as it was.
/// </summary>
public static class EndFact
{
    /// <summary>What no longer holds.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : MembershipCommand
    {
        /// <summary>The fact.</summary>
        public Guid FactId { get; init; }

        /// <summary>First day it no longer holds.</summary>
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
