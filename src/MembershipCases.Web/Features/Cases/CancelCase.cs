using FluentValidation;
using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Domain.Process;
using MembershipCases.Web.Data;
using MembershipCases.Web.Platform;
using MembershipCases.Web.Process;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The case handler of the lead office, or an administrator, calls a case off with a reason.</summary>
public static class CancelCase
{
    /// <summary>Which case, and why.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : ICommand<CaseChanged>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The case.</summary>
        public Guid CaseId { get; init; }

        /// <summary>The version that was seen.</summary>
        public int Version { get; init; }

        /// <summary>Why.</summary>
        public string Reason { get; init; } = "";
    }

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
    }

    /// <summary>Ends every open step and timer, and the case with them.</summary>
    public sealed class Handler(MembershipDb db, CaseAdvancer advancer, CurrentUser user) : IRequestHandler<Command, Result<CaseChanged>>
    {
        /// <inheritdoc/>
        public async Task<Result<CaseChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var membershipCase = await db.FindCase(request.CaseId, cancellationToken);
            if (membershipCase is null) return CaseErrors.NotFound;
            if (membershipCase.Version != request.Version) return CaseErrors.Stale;
            var cancelled = membershipCase.Cancel(request.Reason, user.Required);
            if (!cancelled.IsOk) return cancelled.Refused<CaseChanged>();
            var advanced = await advancer.Advance(membershipCase, new ProcessEvent.Cancelled(), cancellationToken);
            return advanced.Then<CaseChanged>(_ => CaseChanged.Of(membershipCase));
        }
    }
}
