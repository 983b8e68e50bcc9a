using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Relates two cases.</summary>
public static class RelateCases
{
    /// <summary>The cases and their relation.</summary>
    [AllowedTo(Role.CaseHandler, Role.CityGovernmentSecretariat, Role.CouncilSecretariat, Role.Administrator)]
    public sealed record Command : CaseCommand
    {
        /// <summary>The other case's number, such as 2026/17.</summary>
        public string Other { get; init; } = "";

        /// <summary>How the cases are related.</summary>
        public string? Note { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Other).NotEmpty().MaximumLength(20);
            RuleFor(command => command.Note).MaximumLength(1000);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var other = CaseNumber.Parse(command.Other) is { } number
                ? await Db.Cases.Include(c => c.Offices)
                    .FirstOrDefaultAsync(c => c.Year == number.Year && c.Sequence == number.Sequence, cancellationToken)
                : null;
            if (other is null) return CaseErrors.OtherNotFound;
            var relation = membershipCase.RelateTo(other, command.Note, user.Required);
            if (!relation.IsOk) return relation.Refused<Done>();
            if (await Db.CaseRelations.AnyAsync(
                r => r.FirstId == relation.Value.FirstId && r.SecondId == relation.Value.SecondId, cancellationToken))
                return CaseErrors.AlreadyRelated;
            Db.CaseRelations.Add(relation.Value);
            return Done.Ok;
        }
    }
}
