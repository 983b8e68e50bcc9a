using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Opens a case about joining, withdrawing from, or re-evaluating a membership.</summary>
public static class OpenCase
{
    /// <summary>The case to open.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat,
        Role.Administrator)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The kind of case.</summary>
        public CaseKind Kind { get; init; }

        /// <summary>The membership.</summary>
        public Guid MembershipId { get; init; }

        /// <summary>The title; empty for the default.</summary>
        public string? Title { get; init; }

        /// <summary>The council; a case is delegated to the city government once it is open.</summary>
        public DecidingBody DecidingBody { get; init; }

        /// <summary>
        /// The responsible offices: those of the register and others, or without one of them by the chief
        /// commissioner. Empty for those of the register.
        /// </summary>
        public IReadOnlyList<Guid>? Offices { get; init; }

        /// <summary>The mandate that it answers, or null for the city government's own initiative.</summary>
        public Guid? MandateId { get; init; }
    }

    /// <summary>The case that was opened.</summary>
    public sealed record Reply(Guid Id, int Year, int Sequence);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Kind).IsInEnum();
            RuleFor(command => command.DecidingBody).IsInEnum();
            RuleFor(command => command.MembershipId).NotEmpty();
            RuleFor(command => command.Title).MaximumLength(300);
        }
    }

    /// <summary>Opens it and starts its process.</summary>
    internal sealed class Handler(MembershipDb db, CurrentUser user, CaseProcess process, Affiliations seats)
        : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!OpeningRules.MayOpen(user.Required, await seats.Heads(cancellationToken)))
                return AccessErrors.NotAllowed;
            var membership = await db.Memberships.Include(m => m.Facts)
                .FirstOrDefaultAsync(m => m.Id == command.MembershipId, cancellationToken);
            if (membership is null) return RegisterErrors.MembershipNotFound;
            var mandate = command.MandateId is { } id
                ? await db.FindMandate(id, cancellationToken)
                : null;
            if (mandate is null && command.MandateId is not null) return MandateErrors.NotFound;
            var opened = await process.Open(Wanted(command, membership, mandate), cancellationToken);
            return opened.Then<Reply>(of => new Reply(of.Id, of.Year, of.Sequence));
        }

        private CaseOpening Wanted(Command command, Membership membership, Mandate? mandate) =>
            new(command.Kind, membership, user.Required)
        {
            Title = command.Title,
            Origin = mandate is null ? Origin.OwnInitiative : Origin.Mandate,
            DecidingBody = command.DecidingBody,
            Offices = command.Offices ?? [],
            Mandate = mandate,
        };
    }
}
