using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// Delegates a case to the city government, or takes it back to the council, by the chief commissioner and before a
/// body treats it.
/// </summary>
public static class SetDecidingBody
{
    /// <summary>The deciding body, and why.</summary>
    [AllowedTo(Role.Commissioner)]
    public sealed record Command : CaseCommand
    {
        /// <summary>Who decides.</summary>
        public DecidingBody DecidingBody { get; init; }

        /// <summary>The key of the rule under which the city government decides; null for the council.</summary>
        public string? Authority { get; init; }

        /// <summary>Why: for a delegation, why the case calls for no political judgement.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.DecidingBody).IsInEnum();
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
        }
    }

    internal sealed class Handler(MembershipDb db, Affiliations seats, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var rule = await Db.LegalReferences.AsNoTracking()
                .FirstOrDefaultAsync(known => known.Key == command.Authority, cancellationToken);
            var arena = await Db.Memberships.Where(membership => membership.Id == membershipCase.MembershipId)
                .Select(membership => membership.Kind).SingleAsync(cancellationToken);
            var wanted = new Delegation(command.DecidingBody, rule, arena, command.Reason,
                await seats.Heads(cancellationToken));
            return membershipCase.SetDecidingBody(wanted, user.Required, user.Today);
        }
    }
}
