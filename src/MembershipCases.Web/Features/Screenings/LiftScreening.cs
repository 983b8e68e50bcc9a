using FluentValidation;
using MediatR;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>Somebody who may read the full text lifts a screening, with a reason: everybody may read the text again.</summary>
public static class LiftScreening
{
    /// <summary>Which screening, and why.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat, Role.Archivist)]
    public sealed record Command : ICommand<Screened>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The version of the record that was seen.</summary>
        public int Version { get; init; }

        /// <summary>The screening.</summary>
        public Guid ScreeningId { get; init; }

        /// <summary>Why.</summary>
        public string Reason { get; init; } = "";
    }

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(1000);
    }

    /// <summary>Lifts it.</summary>
    public sealed class Handler(MembershipDb db, ConcernedReaders readers, CurrentUser user) : IRequestHandler<Command, Result<Screened>>
    {
        /// <inheritdoc/>
        public async Task<Result<Screened>> Handle(Command request, CancellationToken cancellationToken)
        {
            var screening = await db.FindScreening(request.ScreeningId, cancellationToken);
            if (screening is null) return ScreeningErrors.NotInForce;
            var (kind, id) = screening.Owner();
            var record = (await db.FindToScreen(kind, id, cancellationToken))!;
            if (!await record.MayBeScreenedBy(user, readers, cancellationToken)) return ScreeningErrors.NotYours;
            if (!screening.IsOpenTo(user.Required, await readers.Concerns(record, cancellationToken))) return ScreeningErrors.NotYours;
            if (record.Version != request.Version) return AccessErrors.Stale;
            var lifted = record.Lift(screening.Id, request.Reason, user.Required, user.Now);
            return lifted.Then<Screened>(_ => new Screened(screening.Id, record.Version + 1));
        }
    }
}
