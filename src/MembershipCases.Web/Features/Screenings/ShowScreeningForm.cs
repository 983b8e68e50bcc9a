using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>A text to be screened, or whose screening is to be lifted, for those who may.</summary>
public static class ShowScreeningForm
{
    /// <summary>The text, by its place or by its screening.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat,
        Role.Archivist)]
    public sealed record Query(ScreenedRecord Record, Guid Id, TextPlace Place, Guid? ScreeningId = null)
        : IQuery<View>;

    /// <summary>The text and the choices.</summary>
    /// <param name="Record">The displayed name of the record, and its page.</param>
    /// <param name="Version">The version, which the command must state.</param>
    /// <param name="Field">The name of the text.</param>
    /// <param name="Text">The full text.</param>
    /// <param name="Screened">Its screening; null when it has none.</param>
    /// <param name="Bases">The rules that a screening can be based on.</param>
    public sealed record View(
        RecordLine Record, int Version, string Field, string Text, DisclosedText? Screened,
        IReadOnlyList<LegalReference> Bases) : IVersioned;

    internal sealed class Handler(MembershipDb db, ShownRecords records, ConcernedReaders readers, CurrentUser user)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (kind, id, place) = await Wanted(request, cancellationToken);
            if (await db.FindToRead(kind, id, cancellationToken) is not { } record)
                return ScreeningErrors.RecordNotFound;
            if (!await record.MayBeScreenedBy(user, readers, cancellationToken)) return ScreeningErrors.NotYours;
            // Only at this point, since whoever is shown the record is logged as a reader.
            if (await records.Text(record, place, cancellationToken) is not var (text, screened))
                return ScreeningErrors.TextNotFound;
            if (screened is { IsFull: false }) return ScreeningErrors.NotYours;
            if (request.ScreeningId is null && screened is not null) return ScreeningErrors.ScreenedAlready;
            var bases = await db.LegalReferences.AsNoTracking().Where(rule => rule.Use == LegalReference.ForScreening)
                .OrderBy(rule => rule.Key).ToListAsync(cancellationToken);
            return new View(await db.NameOf(record, cancellationToken), record.Version, place.Field, text, screened,
                bases.FindAll(rule => rule.IsInForce(user.Today)));
        }

        private async Task<(ScreenedRecord Kind, Guid Id, TextPlace Place)> Wanted(
            Query request, CancellationToken cancellationToken)
        {
            if (request.ScreeningId is not { } screeningId) return (request.Record, request.Id, request.Place);
            var screening = await db.FindScreening(screeningId, cancellationToken);
            return screening is not { IsInForce: true }
                ? default
                : (screening.Owner().Record, screening.Owner().Id, screening.Place);
        }
    }
}
