using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>Somebody who may read a text screens it: from then on others read the public text.</summary>
public static class ScreenText
{
    /// <summary>Which text, on which basis, and what the public reads.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat, Role.Archivist)]
    public sealed record Command : ICommand<Screened>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The version of the record that was seen.</summary>
        public int Version { get; init; }

        /// <summary>What kind of record the text belongs to.</summary>
        public ScreenedRecord Record { get; init; }

        /// <summary>Which record.</summary>
        public Guid Id { get; init; }

        /// <summary>The part of the record in which the text stands.</summary>
        public Guid RecordId { get; init; }

        /// <summary>Which of its texts.</summary>
        public string Field { get; init; } = "";

        /// <summary>Key of the legal basis.</summary>
        public string Basis { get; init; } = "";

        /// <summary>What the public reads.</summary>
        public string PublicText { get; init; } = "";
    }

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules()
        {
            RuleFor(command => command.Record).IsInEnum();
            RuleFor(command => command.Field).NotEmpty().MaximumLength(40);
            RuleFor(command => command.Basis).NotEmpty();
            RuleFor(command => command.PublicText).NotEmpty().MaximumLength(1000);
        }
    }

    /// <summary>Screens it.</summary>
    public sealed class Handler(MembershipDb db, ConcernedReaders readers, CurrentUser user) : IRequestHandler<Command, Result<Screened>>
    {
        /// <inheritdoc/>
        public async Task<Result<Screened>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await db.FindToScreen(request.Record, request.Id, cancellationToken) is not { } record) return ScreeningErrors.RecordNotFound;
            if (!await record.MayBeScreenedBy(user, readers, cancellationToken)) return ScreeningErrors.NotYours;
            if (record.Version != request.Version) return AccessErrors.Stale;
            var basis = await db.LegalReferences.AsNoTracking().FirstOrDefaultAsync(rule => rule.Key == request.Basis, cancellationToken);
            if (basis is null || !basis.IsInForce(user.Today)) return ScreeningErrors.BasisUnknown;
            var screening = record.Screen(user.NewId(), new TextPlace(request.RecordId, request.Field), basis, request.PublicText, user.Required, user.Now);
            return screening.Then<Screened>(made => new Screened(made.Id, record.Version + 1));
        }
    }
}
