using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>The screenings of a record, including lifted ones, and who has read the full texts.</summary>
public static class ListScreenings
{
    /// <summary>The record.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(ScreenedRecord Record, Guid Id) : IQuery<View>;

    /// <summary>The screenings, the newest first.</summary>
    public sealed record View(RecordLine Record, IReadOnlyList<Line> Screenings);

    /// <summary>A screening without its full text.</summary>
    public sealed record Line
    {
        /// <summary>The screening.</summary>
        public required Guid Id { get; init; }

        /// <summary>The name of the text.</summary>
        public required string Field { get; init; }

        /// <summary>Its legal basis.</summary>
        public required LegalReference Basis { get; init; }

        /// <summary>The public text.</summary>
        public required string PublicText { get; init; }

        /// <summary>Who screened it.</summary>
        public required string By { get; init; }

        /// <summary>When it was screened.</summary>
        public required DateTimeOffset At { get; init; }

        /// <summary>Who lifted it; null while it is in force.</summary>
        public required string? LiftedBy { get; init; }

        /// <summary>When it was lifted; null while it is in force.</summary>
        public required DateTimeOffset? LiftedAt { get; init; }

        /// <summary>Why it was lifted; null while it is in force.</summary>
        public required string? LiftedBecause { get; init; }

        /// <summary>Who has read it in full, latest first.</summary>
        public required IReadOnlyList<Reading> Readings { get; init; }
    }

    /// <summary>A reading by a person.</summary>
    public sealed record Reading(string Name, DateTimeOffset At);

    internal sealed class Handler(MembershipDb db, ConcernedReaders readers, CurrentUser user)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await db.FindToScreen(request.Record, request.Id, cancellationToken) is not { } record)
                return ScreeningErrors.RecordNotFound;
            if (!ScreeningRules.MaySeeReadings(user.Required, await readers.Concerns(record, cancellationToken)))
                return AccessErrors.NotAllowed;
            var ids = record.Screenings.Select(screening => screening.Id).ToList();
            var readings = (await db.ScreenedReadings.AsNoTracking().Where(reading => ids.Contains(reading.ScreeningId))
                .ToListAsync(cancellationToken)).ToLookup(reading => reading.ScreeningId);
            var rules = await db.LegalReferences.AsNoTracking().ToDictionaryAsync(rule => rule.Key, cancellationToken);
            var names = await Names(record.Screenings, readings, cancellationToken);
            return new View(await db.NameOf(record, cancellationToken),
                [.. record.Screenings.OrderByDescending(screening => screening.At).ThenBy(screening => screening.Id)
                    .Select(screening => new Line
            {
                Id = screening.Id,
                Field = screening.Field,
                Basis = rules[screening.Basis],
                PublicText = screening.PublicText,
                By = names[screening.By],
                At = screening.At,
                LiftedBy = screening.LiftedBy is { } lifted ? names[lifted] : null,
                LiftedAt = screening.LiftedAt,
                LiftedBecause = screening.LiftedBecause,
                Readings = [
                    .. readings[screening.Id].OrderByDescending(reading => reading.At)
                        .Select(reading => new Reading(names[reading.UserId], reading.At))],
            })]);
        }

        private Task<Dictionary<Guid, string>> Names(
            IReadOnlyList<Screening> screenings, ILookup<Guid, ScreenedReading> readings,
            CancellationToken cancellationToken)
        {
            var ids = screenings.Select(screening => screening.By)
                .Concat(screenings.Select(screening => screening.LiftedBy).OfType<Guid>())
                .Concat(readings.SelectMany(of => of).Select(reading => reading.UserId)).Distinct().ToList();
            return db.Users.AsNoTracking().Where(person => ids.Contains(person.Id))
                .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
        }
    }
}
