using FluentValidation;
using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Web.Data;
using MembershipCases.Web.Platform;
using MembershipCases.Web.Process;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Ties two cases together that belong together.</summary>
public static class RelateCases
{
    /// <summary>Which cases, and in what way.</summary>
    [AllowedTo(Role.CaseHandler, Role.CityGovernmentSecretariat, Role.CouncilSecretariat, Role.Administrator)]
    public sealed record Command : ICommand<CaseChanged>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The case.</summary>
        public Guid CaseId { get; init; }

        /// <summary>The version that was seen.</summary>
        public int Version { get; init; }

        /// <summary>The other case's number, such as 2026/17.</summary>
        public string Other { get; init; } = "";

        /// <summary>In what way they belong together.</summary>
        public string? Note { get; init; }
    }

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules()
        {
            RuleFor(command => command.Other).NotEmpty().MaximumLength(20);
            RuleFor(command => command.Note).MaximumLength(1000);
        }
    }

    /// <summary>Ties them.</summary>
    public sealed class Handler(MembershipDb db) : IRequestHandler<Command, Result<CaseChanged>>
    {
        /// <inheritdoc/>
        public async Task<Result<CaseChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var membershipCase = await db.FindCase(request.CaseId, cancellationToken);
            if (membershipCase is null) return CaseErrors.NotFound;
            if (membershipCase.Version != request.Version) return CaseErrors.Stale;
            var other = CaseNumber.Parse(request.Other) is { } number
                ? await db.Cases.FirstOrDefaultAsync(c => c.Year == number.Year && c.Sequence == number.Sequence, cancellationToken)
                : null;
            if (other is null) return CaseErrors.OtherNotFound;
            var relation = membershipCase.RelateTo(other, request.Note);
            if (!relation.IsOk) return relation.Refused<CaseChanged>();
            if (await db.CaseRelations.AnyAsync(r => r.FirstId == relation.Value.FirstId && r.SecondId == relation.Value.SecondId, cancellationToken)) return CaseErrors.AlreadyRelated;
            db.CaseRelations.Add(relation.Value);
            return CaseChanged.Of(membershipCase);
        }
    }
}
