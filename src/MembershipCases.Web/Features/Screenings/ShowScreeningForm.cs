using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>A text that is to be screened, or whose screening is to be lifted, for those who may do so.</summary>
public static class ShowScreeningForm
{
    /// <summary>Which text: by its place, or by its screening.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat,
        Role.Archivist)]
    public sealed record Query(ScreenedRecord Record, Guid Id, TextPlace Place, Guid? ScreeningId = null)
        : IQuery<View>;

    /// <summary>The text, and what can be chosen.</summary>
    /// <param name="Record">The record as people know it, and its page.</param>
    /// <param name="Version">Its version: what the command states.</param>
    /// <param name="Field">Which text it is.</param>
    /// <param name="Text">What it says in full.</param>
    /// <param name="Screened">How it is screened now; null when it is not.</param>
    /// <param name="Bases">The rules that a screening can rest on.</param>
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
            // Only now: whoever is shown the record is written down as one who has read it.
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
