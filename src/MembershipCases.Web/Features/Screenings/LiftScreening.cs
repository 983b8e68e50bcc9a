using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>
/// Lifts a screening with a reason, by a person who may read the full text: everybody may read the text again.
/// </summary>
public static class LiftScreening
{
    /// <summary>The screening and the reason.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat,
        Role.Archivist)]
    public sealed record Command : RecordCommand<Screenable, Screened>
    {
        /// <summary>The screening.</summary>
        [BindNever]
        public Guid ScreeningId { get; init; }

        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";

        internal override Guid TargetId
        {
            get => ScreeningId;
            init => ScreeningId = value;
        }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(1000);
    }

    internal sealed class Handler(MembershipDb db, ConcernedReaders readers, CurrentUser user)
        : RecordHandler<Command, Screenable, Screened>
    {
        protected override async Task<Result<Screenable>> Load(Command command, CancellationToken cancellationToken)
        {
            var screening = await db.FindScreening(command.ScreeningId, cancellationToken);
            if (screening is null) return ScreeningErrors.NotInForce;
            var (kind, id) = screening.Owner();
            return (await db.FindToScreen(kind, id, cancellationToken))!;
        }

        protected override async ValueTask<Error?> RefusalToTouch(
            Screenable record, Command command, CancellationToken cancellationToken)
        {
            if (!await record.MayBeScreenedBy(user, readers, cancellationToken)) return ScreeningErrors.NotYours;
            if (await db.FindScreening(command.ScreeningId, cancellationToken) is not { } screening)
                return ScreeningErrors.NotInForce;
            return screening.IsOpenTo(user.Required, await readers.Concerns(record, cancellationToken))
                ? null
                : ScreeningErrors.NotYours;
        }

        protected override Task<Result<Screened>> Answer(
            Screenable record, Command command, CancellationToken cancellationToken)
        {
            var lifted = record.Lift(command.ScreeningId, command.Reason, user.Required, user.Now);
            return Task.FromResult(lifted.Then<Screened>(_ => new Screened(command.ScreeningId, record.Version + 1)));
        }
    }
}
