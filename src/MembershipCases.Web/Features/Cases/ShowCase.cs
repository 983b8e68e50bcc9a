using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>A case by its number, with everything that its page shows.</summary>
public static class ShowCase
{
    /// <summary>The case number.</summary>
    [Shows(typeof(MembershipCase))]
    [AllowedToEveryoneWithARole]
    public sealed record Query(int Year, int Sequence) : IQuery<CaseView>;

    internal sealed class Handler(
        MembershipDb db, ProcessDefinitions definitions, BackPlanner planner, ShownRecords records,
        RedactedHistory history, ConcernedReaders readers, CurrentUser user) : IRequestHandler<Query, Result<CaseView>>
    {
        public async Task<Result<CaseView>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await Find(request, cancellationToken);
            if (found is null) return CaseErrors.NotFound;
            var shown = await records.Show(found, cancellationToken);
            var mandate = found.MandateId is { } id
                ? await db.Mandates.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken)
                : null;
            var membership = await db.Memberships.AsNoTracking().Include(m => m.Facts)
                .SingleAsync(m => m.Id == found.MembershipId, cancellationToken);
            var entries = await db.History.AsNoTracking().Where(entry => entry.CaseId == found.Id)
                .OrderBy(entry => entry.Sequence).ToListAsync(cancellationToken);
            return new CaseView
            {
                Case = shown,
                Shown = shown.Disclosure,
                Definition = definitions.Get(found.Kind, found.DefinitionVersion),
                Membership = membership,
                BecomesPublic = shown.MayPublish(user.Required)
                    ? (await BecomesPublic.Of(db, [found.Id], cancellationToken)).GetValueOrDefault(found.Id)
                    : null,
                Mandate = mandate is null ? null : await records.Show(mandate, cancellationToken),
                Withholding = shown.Disclosure.PapersAreOpen
                    ? null
                    : await db.LegalReferences.AsNoTracking()
                        .FirstOrDefaultAsync(rule => rule.Use == LegalReference.ForWithholding, cancellationToken),
                Offices = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Id, cancellationToken),
                Bodies = await db.Bodies.AsNoTracking().ToDictionaryAsync(body => body.Key, cancellationToken),
                People = await People(shown, entries, cancellationToken),
                Agenda = await Agenda(found, cancellationToken),
                Links = await Links(found, shown.Disclosure.PapersAreOpen, cancellationToken),
                History = await history.Of(entries, cancellationToken),
                Plan = await Plan(found, cancellationToken),
                Grounds = await db.LegalReferences.AsNoTracking()
                    .Where(rule => rule.Use == LegalReference.ForDisqualification
                        || rule.Use == LegalReference.ForRulings
                        || rule.Use == LegalReference.ForDelegation).OrderBy(rule => rule.Key)
                        .ToListAsync(cancellationToken),
                Colleagues = await Colleagues(cancellationToken),
                RulingPlaces = await db.RulingPlaces.AsNoTracking().ToListAsync(cancellationToken),
                NoticeMonths = membership.Holding(FactKind.NoticeMonths)
                    .Select(fact => int.Parse(fact.Value, CultureInfo.InvariantCulture)).FirstOrDefault(),
            };
        }

        private async Task<CasePlan?> Plan(MembershipCase found, CancellationToken cancellationToken)
        {
            if (planner.DecidingBodyOf(found) is not { } body) return null;
            var choices = await db.Meetings.AsNoTracking().Where(m => m.Body == body && m.On >= user.Today)
                .OrderBy(m => m.On).Take(24).ToListAsync(cancellationToken);
            if (found.PlannedMeetingId is not { } id) return new CasePlan(choices, null, null, null, 0);
            var target = choices.Find(m => m.Id == id)
                ?? await db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
            if (target.On < user.Today) return new CasePlan(choices, target, null, CaseErrors.MeetingHeldAlready, 0);
            var way = await planner.For(found, target, cancellationToken);
            return new CasePlan(choices, target, way.Value, way.IsOk ? null : way.Error,
                way.Value?.SlackFrom(planner.Expected(found)) ?? 0);
        }

        private Task<MembershipCase?> Find(Query request, CancellationToken cancellationToken) =>
            db.Cases.AsNoTracking()
                .Include(c => c.Offices).Include(c => c.Steps).Include(c => c.Timers).Include(c => c.Disqualifications)
                .Include(c => c.Replacements).Include(c => c.Pending).Include(c => c.Reopened)
                .AsSplitQuery()
                .FirstOrDefaultAsync(c => c.Year == request.Year && c.Sequence == request.Sequence, cancellationToken);

        private Task<Dictionary<Guid, string>> People(
            ShownCase shown, IReadOnlyList<HistoryEntry> entries, CancellationToken cancellationToken)
        {
            var ids = shown.Steps.SelectMany(step => new[] { step.DoneBy, step.DoneFor, step.InsteadOf, step.UndoneBy })
                .Concat(shown.Assessments.SelectMany(
                    a => new[] { a.DraftedBy, a.DraftedFor, a.ApprovedBy, a.ApprovedFor }))
                .Concat(entries.Select(entry => entry.OnBehalfOf))
                .Concat(shown.Resolutions.SelectMany(
                    resolution => new Guid?[] { resolution.RecordedBy, resolution.ConfirmedBy }))
                .Append(shown.OpenedBy).OfType<Guid>().Distinct().ToList();
            return db.Users.AsNoTracking().Where(user => ids.Contains(user.Id))
                .ToDictionaryAsync(user => user.Id, user => user.Name, cancellationToken);
        }

        private async Task<List<Actor>> Colleagues(CancellationToken cancellationToken)
        {
            var people = await db.Users.AsNoTracking().Include(person => person.Assignments)
                .Where(person => person.Assignments.Any())
                .OrderBy(person => EF.Functions.Collate(person.Name, Collation.Norwegian))
                .ToListAsync(cancellationToken);
            return people.ConvertAll(person => person.On(user.Today));
        }

        private Task<List<AgendaPlace>> Agenda(MembershipCase found, CancellationToken cancellationToken) =>
            db.Meetings.AsNoTracking()
                .SelectMany(meeting => meeting.Agenda, (meeting, item) => new { meeting, item })
                .Where(pair => pair.item.CaseId == found.Id)
                .Select(pair => new AgendaPlace(pair.item.StepId, pair.meeting.Id, pair.meeting.On,
                    pair.item.ItemNumber))
                .ToListAsync(cancellationToken);

        private async Task<IReadOnlyList<CaseLink>> Links(
            MembershipCase found, bool withNotes, CancellationToken cancellationToken)
        {
            var before = await db.Cases.AsNoTracking().Where(c => c.Id == found.PredecessorId)
                .Select(c => new CaseLink(CaseTie.Predecessor, c.Year, c.Sequence, c.Title, null))
                .ToListAsync(cancellationToken);
            var after = await db.Cases.AsNoTracking().Where(c => c.PredecessorId == found.Id)
                .Select(c => new CaseLink(CaseTie.Successor, c.Year, c.Sequence, c.Title, null))
                .ToListAsync(cancellationToken);
            var others = db.CaseRelations.AsNoTracking()
                .Where(relation => relation.FirstId == found.Id || relation.SecondId == found.Id)
                .Select(relation => new { relation.Note,
                    Id = relation.FirstId == found.Id ? relation.SecondId : relation.FirstId });
            // A note says something of both cases: whoever may not read the papers of one does not read it on the other.
            var closed = await readers.Closed(db.Cases.Where(c => others.Any(other => other.Id == c.Id)),
                cancellationToken);
            var related = await others.Join(db.Cases.AsNoTracking(), other => other.Id, c => c.Id,
                (other, c) => new { c.Id, c.Year, c.Sequence, c.Title, other.Note }).ToListAsync(cancellationToken);
            return [.. before, .. after, .. related.Select(other => new CaseLink(CaseTie.Related, other.Year, other.Sequence,
                other.Title, withNotes && !closed.Contains(other.Id) ? other.Note : null))];
        }
    }
}
