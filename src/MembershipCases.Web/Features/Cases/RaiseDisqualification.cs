using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// Declares the user disqualified in a case, or questions another person's impartiality, which needs a role in the case.
/// </summary>
public static class RaiseDisqualification
{
    /// <summary>The person and the grounds.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command : CaseCommand
    {
        /// <summary>The person; null for the current user.</summary>
        public Guid? UserId { get; init; }

        /// <summary>The key of the rule that it is based on.</summary>
        public string Ground { get; init; } = "";

        /// <summary>The grounds.</summary>
        public string Why { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Ground).NotEmpty();
            RuleFor(command => command.Why).NotEmpty().MaximumLength(4000);
        }
    }

    internal sealed class Handler(MembershipDb db, Affiliations seats, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var about = await seats.Find(command.UserId ?? user.Required.UserId, cancellationToken);
            if (about is null) return DisqualificationErrors.PersonUnknown;
            var ground = await Db.LegalReferences.AsNoTracking()
                .FirstOrDefaultAsync(known => known.Key == command.Ground, cancellationToken);
            if (ground is null || !ground.IsInForce(user.Today)) return DisqualificationErrors.GroundUnknown;
            return membershipCase.RaiseDisqualification(user.NewId(),
                new Objection(about.Person, ground, command.Why, about.Affiliation.RuledOnBy), user.Required, user.Now);
        }
    }
}
