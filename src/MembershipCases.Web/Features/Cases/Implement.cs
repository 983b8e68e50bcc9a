using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Records the implementation of the resolution, by a case handler: letter, effective date, fee.</summary>
public static class Implement
{
    /// <summary>The implementation.</summary>
    [AllowedTo(Role.CaseHandler)]
    public sealed record Command : StepCommand
    {
        /// <summary>The letter, dates and fee.</summary>
        public Implementation Done { get; init; } = new();
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Done.Point).InclusiveBetween(1, 999);
            RuleFor(command => command.Done.LetterSentOn).NotEmpty();
            RuleFor(command => command.Done.EffectiveOn).NotEmpty();
            RuleFor(command => command.Done.LetterReference).NotEmpty().MaximumLength(200);
            RuleFor(command => command.Done.Fee).MaximumLength(500);
            RuleFor(command => command.Done.Reason).MaximumLength(4000);
            RuleFor(command => command.Done.NoticeMonths).InclusiveBetween(0, 120);
        }
    }

    /// <summary>
    /// Records it; the process then updates the register, at once or when the notice period has expired.
    /// </summary>
    internal sealed class Handler(MembershipDb db, CaseProcess process, CurrentUser user)
        : StepCommandHandler<Command>(db, process)
    {
        protected override async Task<Result<Step>> DoStepAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var notice = await Db.Facts
                .Where(fact => fact.MembershipId == membershipCase.MembershipId && fact.Kind == FactKind.NoticeMonths
                    && fact.To == null)
                .Select(fact => fact.Value)
                .FirstOrDefaultAsync(cancellationToken);
            var months = notice is null ? 0 : int.Parse(notice, CultureInfo.InvariantCulture);
            var mandate = membershipCase.MandateId is { } id
                ? await Db.Mandates.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellationToken)
                : null;
            return membershipCase.Implement(command.StepId, command.Done, months, DefinitionOf(membershipCase, command),
                user.Required, user.Now, user.Today, mandate?.Text.ResolvedOn);
        }
    }
}
