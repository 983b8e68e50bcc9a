using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// Records a body's ruling on a disqualification in a case, by its secretariat, or by whoever comes next in the line when
/// nobody there is left.
/// </summary>
public static class RuleOnDisqualification
{
    /// <summary>The disqualification and the ruling.</summary>
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat, Role.Commissioner, Role.Administrator)]
    public sealed record Command : CaseCommand
    {
        /// <summary>The disqualification.</summary>
        public Guid DisqualificationId { get; init; }

        /// <summary>Whether the person is disqualified.</summary>
        public bool IsDisqualified { get; init; }

        /// <summary>The reason for the ruling.</summary>
        public string Ruling { get; init; } = "";

        /// <summary>The day of the ruling; the body's meeting on that day is recorded with it.</summary>
        public DateOnly RuledOn { get; init; }

        /// <summary>
        /// The key of the rule that the ruling is based on; null for the ground on which the disqualification was
        /// raised.
        /// </summary>
        public string? Rule { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Ruling).NotEmpty().MaximumLength(4000);
            RuleFor(command => command.RuledOn).NotEmpty();
        }
    }

    internal sealed class Handler(MembershipDb db, Affiliations seats, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            if (membershipCase.Disqualifications.FirstOrDefault(
                known => known.Id == command.DisqualificationId) is not { } question)
                return DisqualificationErrors.NotFound;
            var key = string.IsNullOrEmpty(command.Rule) ? question.Ground : command.Rule;
            var rule = await Db.LegalReferences.AsNoTracking()
                .FirstOrDefaultAsync(known => known.Key == key, cancellationToken);
            if (rule is null) return DisqualificationErrors.GroundUnknown.At("Rule");
            var meeting = await Db.Meetings.Where(held => held.Body == question.Body && held.On == command.RuledOn)
                .Select(held => (Guid?)held.Id).FirstOrDefaultAsync(cancellationToken);
            var ruling = new Ruling(command.IsDisqualified, command.Ruling, rule, command.RuledOn, meeting,
                (await seats.LinesOf([question.Body], cancellationToken))[question.Body]);
            return membershipCase.RuleOnDisqualification(question.Id, ruling, user.Required, user.Now, user.Today);
        }
    }
}
