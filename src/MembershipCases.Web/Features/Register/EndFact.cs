using FluentValidation;
using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.People;
using MembershipCases.Domain.Register;
using MembershipCases.Web.Data;
using MembershipCases.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>Says that something the register tells no longer holds, with a reason. It stays to be seen as it was.</summary>
public static class EndFact
{
    /// <summary>What no longer holds.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The membership.</summary>
        public Guid MembershipId { get; init; }

        /// <summary>The version that was seen.</summary>
        public int Version { get; init; }

        /// <summary>The fact.</summary>
        public Guid FactId { get; init; }

        /// <summary>First day it no longer holds.</summary>
        public DateOnly On { get; init; }

        /// <summary>Why, or where it is known from.</summary>
        public string Reason { get; init; } = "";
    }

    /// <summary>The membership as it stands afterwards.</summary>
    public sealed record Reply(Guid Id, int Version);

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules()
        {
            RuleFor(command => command.On).NotEmpty();
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    /// <summary>Ends it.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        /// <inheritdoc/>
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var membership = await db.Memberships.Include(m => m.Facts).FirstOrDefaultAsync(m => m.Id == request.MembershipId, cancellationToken);
            if (membership is null) return RegisterErrors.MembershipNotFound;
            if (!membership.IsKeptBy(user.Required)) return AccessErrors.NotAllowed;
            if (membership.Version != request.Version) return AccessErrors.Stale;
            return membership.EndFact(request.FactId, request.On, request.Reason.Trim())
                .Then<Reply>(_ => new Reply(membership.Id, membership.Version + 1));
        }
    }
}
