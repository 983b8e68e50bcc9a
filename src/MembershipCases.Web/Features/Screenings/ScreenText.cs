using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>Screens a text, by a person who may read it: from then on others read the public text.</summary>
public static class ScreenText
{
    /// <summary>The text, the basis and the public text.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat,
        Role.Archivist)]
    public sealed record Command : RecordCommand<Screenable, Screened>
    {
        /// <summary>The kind of record.</summary>
        [BindNever]
        public ScreenedRecord Record { get; init; }

        /// <summary>The id of the record.</summary>
        [BindNever]
        public Guid Id { get; init; }

        /// <summary>The part of the record that contains the text.</summary>
        [BindNever]
        public Guid RecordId { get; init; }

        /// <summary>The name of the text.</summary>
        [BindNever]
        public string Field { get; init; } = "";

        /// <summary>Key of the legal basis.</summary>
        public string Basis { get; init; } = "";

        /// <summary>The public text.</summary>
        public string PublicText { get; init; } = "";

        internal override Guid TargetId
        {
            get => Id;
            init => Id = value;
        }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Record).IsInEnum();
            RuleFor(command => command.Field).NotEmpty().MaximumLength(40);
            RuleFor(command => command.Basis).NotEmpty();
            RuleFor(command => command.PublicText).NotEmpty().MaximumLength(1000);
        }
    }

    internal sealed class Handler(MembershipDb db, ConcernedReaders readers, CurrentUser user)
        : RecordHandler<Command, Screenable, Screened>
    {
        protected override async Task<Result<Screenable>> Load(Command command, CancellationToken cancellationToken) =>
            await db.FindToScreen(command.Record, command.Id, cancellationToken) is { } found
                ? found
                : ScreeningErrors.RecordNotFound;

        protected override async ValueTask<Error?> RefusalToTouch(
            Screenable record, Command command, CancellationToken cancellationToken) =>
            await record.MayBeScreenedBy(user, readers, cancellationToken) ? null : ScreeningErrors.NotYours;

        protected override async Task<Result<Screened>> Answer(
            Screenable record, Command command, CancellationToken cancellationToken)
        {
            var basis = await db.LegalReferences.AsNoTracking()
                .FirstOrDefaultAsync(rule => rule.Key == command.Basis, cancellationToken);
            if (basis is null || !basis.IsInForce(user.Today)) return ScreeningErrors.BasisUnknown;
            var screening = record.Screen(user.NewId(), new TextPlace(command.RecordId, command.Field), basis,
                command.PublicText, user.Required, user.Now);
            return screening.Then<Screened>(made => new Screened(made.Id, record.Version + 1));
        }
    }
}
