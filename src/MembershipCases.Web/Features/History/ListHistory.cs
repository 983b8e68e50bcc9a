using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.History;

/// <summary>The history of the records, newest first.</summary>
public static class ListHistory
{
    /// <summary>The filter; null does not filter.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<View>
    {
        /// <summary>A case by its number, such as 2026/17.</summary>
        public string? Case { get; init; }

        /// <summary>A membership.</summary>
        public Guid? Membership { get; init; }

        /// <summary>
        /// A person, by what they did, what was done on their behalf, and what was done to their record; the empty id
        /// for the service.
        /// </summary>
        public Guid? Person { get; init; }

        /// <summary>The event, such as <c>case.assessed</c>.</summary>
        public string? What { get; init; }

        /// <summary>Words in reasons, values, or the name of the person, as the current user may read them.</summary>
        public string? Words { get; init; }

        /// <summary>The first day.</summary>
        public DateOnly? From { get; init; }

        /// <summary>The last day.</summary>
        public DateOnly? To { get; init; }

        /// <summary>Only entries older than this one.</summary>
        public long? Before { get; init; }

        /// <summary>Only entries newer than this one.</summary>
        public long? After { get; init; }

        /// <summary>The maximum number of entries.</summary>
        internal int Take { get; init; } = 50;

        /// <summary>
        /// Only entries that are sealed up to this place, so that what is read page by page stays the same; the largest
        /// number for all that are sealed now.
        /// </summary>
        internal long? UpTo { get; init; }
    }

    /// <summary>A page of the history.</summary>
    /// <param name="Entries">The entries, newest first.</param>
    /// <param name="Names">Names of the records and people in the entries.</param>
    /// <param name="HasNewer">Whether there are newer ones.</param>
    /// <param name="HasOlder">Whether there are older ones.</param>
    /// <param name="Looked">The result of the last verification of the whole history; null before the first.</param>
    /// <param name="Newest">The start of the page; null when it is empty.</param>
    /// <param name="Oldest">The end of the page.</param>
    /// <param name="Seals">The places of the entries in the chain, by their numbers; the newest may have none yet.</param>
    /// <param name="UpTo">The last place of which entries are shown, where the query sets one.</param>
    public sealed record View(
        IReadOnlyList<HistoryEntry> Entries, RecordNames Names, bool HasNewer, bool HasOlder, Inspection? Looked,
        long? Newest, long? Oldest, IReadOnlyDictionary<long, HistorySeal> Seals, long? UpTo);

    /// <summary>
    /// Reads the entries by their numbers, so that a page costs the same however long the history is.
    /// </summary>
    internal sealed class Handler(
        MembershipDb db, RedactedHistory history, HistorySealer sealer, ReadOnlyMode mode) : IRequestHandler<Query, Result<View>>
    {
        private const int SearchBatch = 500;
        private static readonly string UserSubject = Recorded.SubjectNameOf<User>();

        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.UpTo is long.MaxValue && mode.Missing is null) await sealer.Seal(CancellationToken.None);
            if (request.UpTo is long.MaxValue)
                request = request with { UpTo = (await db.ReadHistoryHead(cancellationToken)).Place };
            var matching = await Matching(request, cancellationToken);
            var found = request.Words?.Trim() is { Length: > 0 } words
                ? await Search(matching, words, request, cancellationToken)
                : await history.Of(await Find(matching, request, cancellationToken), cancellationToken);
            IReadOnlyList<HistoryEntry> entries = [
                .. found.Take(request.Take).OrderByDescending(entry => entry.Sequence)];
            var hasMore = found.Count > request.Take;
            var names = await RecordNames.In(db, entries, cancellationToken);
            var looked = await db.Inspections.AsNoTracking().OrderByDescending(inspection => inspection.Id)
                .FirstOrDefaultAsync(cancellationToken);
            var (hasNewer, hasOlder) = request.After is null ? (request.Before is not null, hasMore) : (hasMore, true);
            return new View(entries, names, hasNewer, hasOlder, looked,
                entries is [var first, ..] ? first.Sequence : null, entries is [.., var last] ? last.Sequence : null,
                await db.ReadSeals(entries, cancellationToken), request.UpTo);
        }

        /// <summary>
        /// The entries in which the current user may read the words, read on until a page is full, so that what is
        /// withheld has no part in what is found, in its number, or in where a page begins and ends.
        /// </summary>
        private async Task<IReadOnlyList<HistoryEntry>> Search(
            IQueryable<HistoryEntry> matching, string words, Query query, CancellationToken cancellationToken)
        {
            var redaction = await history.OfAll(cancellationToken);
            var candidates = redaction.Candidates(matching, words);
            var found = new List<HistoryEntry>();
            var place = query with { Take = SearchBatch };
            while (true)
            {
                var batch = await Find(candidates, place, cancellationToken);
                found.AddRange(batch.Take(SearchBatch).Select(redaction.Of)
                    .Where(entry => HistoryRedaction.Has(entry, words)));
                if (found.Count > query.Take || batch.Count <= SearchBatch) return found;
                var last = batch[SearchBatch - 1].Sequence;
                place = query.After is null ? place with { Before = last } : place with { After = last };
            }
        }

        /// <summary>
        /// The entries nearest to the start of the page. An index serves each of the three ways in which an entry can
        /// concern a person.
        /// </summary>
        private static async Task<List<HistoryEntry>> Find(
            IQueryable<HistoryEntry> matching, Query query, CancellationToken cancellationToken)
        {
            if (query.Person is not { } person) return await Nearest(matching, query).ToListAsync(cancellationToken);
            var did = await Nearest(matching.Where(entry => entry.UserId == person), query)
                .ToListAsync(cancellationToken);
            if (person == Guid.Empty) return did;
            var lent = await Nearest(matching.Where(entry => entry.OnBehalfOf == person), query)
                .ToListAsync(cancellationToken);
            var met = await Nearest(matching.Where(entry => entry.Subject == UserSubject && entry.SubjectId == person),
                query).ToListAsync(cancellationToken);
            var all = did.Concat(lent).Concat(met).DistinctBy(entry => entry.Sequence);
            return [.. (query.After is null
                ? all.OrderByDescending(entry => entry.Sequence)
                : all.OrderBy(entry => entry.Sequence)).Take(query.Take + 1)];
        }

        private static IQueryable<HistoryEntry> Nearest(IQueryable<HistoryEntry> matching, Query query) =>
            (query.After is { } after
            ? matching.Where(entry => entry.Sequence > after).OrderBy(entry => entry.Sequence)
            : matching.Where(entry => entry.Sequence < (query.Before ?? long.MaxValue))
                .OrderByDescending(entry => entry.Sequence)).Take(query.Take + 1);

        private async Task<IQueryable<HistoryEntry>> Matching(Query query, CancellationToken cancellationToken)
        {
            var entries = db.History.AsNoTracking();
            if (!string.IsNullOrWhiteSpace(query.Case))
            {
                var caseId = await CaseNumbered(query.Case, cancellationToken);
                entries = entries.Where(entry => entry.CaseId == caseId);
            }

            if (query.UpTo is { } upTo)
                entries = entries.Where(
                    entry => db.HistorySeals.Any(seal => seal.Entry == entry.Sequence && seal.Place <= upTo));
            if (query.Membership is { } membership) entries = entries.Where(entry => entry.MembershipId == membership);
            if (query.What is { } what) entries = entries.Where(entry => entry.What == what);
            if (query.From?.Start() is { } from) entries = entries.Where(entry => entry.At >= from);
            if (query.To?.AddDays(1).Start() is { } end) entries = entries.Where(entry => entry.At < end);
            return entries;
        }

        /// <summary>The case's id; the empty id, which no entry has, when there is no such case.</summary>
        private async Task<Guid> CaseNumbered(string number, CancellationToken cancellationToken)
        {
            if (number.Trim().Split('/') is not [var year, var sequence] || !Read(year, out var y)
                || !Read(sequence, out var s)) return Guid.Empty;
            return await db.Cases.Where(known => known.Year == y && known.Sequence == s).Select(known => known.Id)
                .FirstOrDefaultAsync(cancellationToken);
        }

        private static bool Read(string digits, out int number) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
