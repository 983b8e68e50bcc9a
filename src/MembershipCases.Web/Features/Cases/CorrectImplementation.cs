using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// Corrects how a resolution was implemented, by a case handler of a responsible office: letter, dates, fee. The
/// register gets the corrected day of the status that follows from it.
/// </summary>
public static class CorrectImplementation
{
    /// <summary>The implementation as it should have been recorded.</summary>
    [AllowedTo(Role.CaseHandler)]
    public sealed record Command : CaseCommand
    {
        /// <summary>Why it is corrected.</summary>
        public string CorrectionReason { get; init; } = "";

        /// <summary>The letter, dates and fee.</summary>
        public Implementation Done { get; init; } = new();
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.CorrectionReason).NotEmpty().MaximumLength(4000);
            RuleFor(command => command.Done.LetterSentOn).NotEmpty();
            RuleFor(command => command.Done.EffectiveOn).NotEmpty();
            RuleFor(command => command.Done.LetterReference).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Done.Fee).MaximumLength(500);
            RuleFor(command => command.Done.Reason).MaximumLength(4000);
            RuleFor(command => command.Done.NoticeMonths).InclusiveBetween(0, 120);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var membership = await Db.Memberships.Include(of => of.Facts)
                .SingleAsync(of => of.Id == membershipCase.MembershipId, cancellationToken);
            var notice = membership.Holding(FactKind.NoticeMonths)
                .Select(fact => int.Parse(fact.Value, CultureInfo.InvariantCulture)).FirstOrDefault();
            return membershipCase
                .Amend(of => of.Corrections.CorrectImplementation(command.Done, command.CorrectionReason,
                    of.Kind == CaseKind.Withdraw ? notice : 0, user.Required, user.Now, user.Today))
                .Then(_ => StatusChange.Redate(membership, membershipCase, user));
        }
    }
}
