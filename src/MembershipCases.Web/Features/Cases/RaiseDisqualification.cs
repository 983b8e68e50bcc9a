using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Someone says that they are disqualified in a case, or asks whether another is.</summary>
public static class RaiseDisqualification
{
    /// <summary>Whom it is about, and why.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat,
        Role.Administrator)]
    public sealed record Command : CaseCommand
    {
        /// <summary>Who; null for the one who asks.</summary>
        public Guid? UserId { get; init; }

        /// <summary>Key of the rule that it rests on.</summary>
        public string Ground { get; init; } = "";

        /// <summary>What it is about.</summary>
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
