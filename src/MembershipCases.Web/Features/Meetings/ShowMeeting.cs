using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A meeting with its agenda and treatments, and for its secretariat what is needed to record them.</summary>
public static class ShowMeeting
{
    /// <summary>The meeting.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>A case that waits for the body, and what becomes public with a place on its agenda, if anything.</summary>
    public sealed record WaitingCase(
        Guid StepId, string Number, string Title, string StepName, BecomesPublic? BecomesPublic);

    /// <summary>The meeting.</summary>
    public sealed record View
    {
        /// <summary>The meeting record.</summary>
        public required Meeting Meeting { get; init; }

        /// <summary>The body's name.</summary>
        public required string BodyName { get; init; }

        /// <summary>The agenda in order.</summary>
        public required IReadOnlyList<MeetingItem> Items { get; init; }

        /// <summary>Cases that are not on an agenda; for the secretariat.</summary>
        public required IReadOnlyList<WaitingCase> Waiting { get; init; }

        /// <summary>The parties in the latest vote.</summary>
        public required IReadOnlyList<string> Parties { get; init; }

        /// <summary>The offices that can implement a point.</summary>
        public required IReadOnlyList<(Guid Id, string Title)> Offices { get; init; }

        /// <summary>The next item number.</summary>
        public required string NextItemNumber { get; init; }

        /// <summary>Whether the user is in the body's secretariat.</summary>
        public required bool MayServe { get; init; }

        /// <summary>Whether its day has come.</summary>
        public required bool HasBegun { get; init; }

        /// <summary>The title of an office in force on the day; null for none.</summary>
        public string? TitleOf(Guid? officeId) => Offices.FirstOrDefault(office => office.Id == officeId).Title;

        /// <summary>Whether it has treated a case.</summary>
        public bool HasTreated => Items.Any(item => item.Step.Outcome is not null);
    }

    internal sealed class Handler(
        MembershipDb db, CurrentUser user, PublicRecords records, ProcessDefinitions definitions, Affiliations seats)
            : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda)
                .FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
            if (meeting is null) return MeetingErrors.NotFound;
            var names = await WorkNames.Read(db, cancellationToken);
            var mayServe = Secretariats.MayServe(user.Required, meeting.Body);
            var offices = await db.Offices.AsNoTracking().ToListAsync(cancellationToken);
            return new View
            {
                Meeting = meeting,
                BodyName = names.Body(meeting.Body),
                Items = await Items(meeting, names, cancellationToken),
                Waiting = mayServe ? await Waiting(meeting.Body, names, cancellationToken) : [],
                Parties = mayServe ? await LastParties(meeting.Body, cancellationToken) : [],
                Offices = [.. offices.Where(office => office.IsInForce(meeting.On))
                    .Select(office => (office.Id, names.Office(office.Id)))],
                NextItemNumber = mayServe ? await NextItemNumber(meeting, cancellationToken) : "",
                MayServe = mayServe,
                HasBegun = meeting.On <= user.Today,
            };
        }

        private async Task<IReadOnlyList<MeetingItem>> Items(
            Meeting meeting, WorkNames names, CancellationToken cancellationToken)
        {
            var items = await AgendaReader.Read(db, records, definitions, meeting, names, cancellationToken);
            var later = await db.Meetings.Where(m => m.Body == meeting.Body && m.On > meeting.On).OrderBy(m => m.On)
                .Select(m => new { m.Id, m.On }).Take(100).ToListAsync(cancellationToken);
            for (var i = 0; i < items.Count; i++)
            {
                var writer = items[i].Waiting?.ProposedBy;
                items[i] = items[i] with
                {
                    Later = [.. later.Select(m => (m.Id, m.On))],
                    Disqualified = items[i].Step.IsOpen
                        ? await seats.MembersAmong(Disqualified(items[i].Case), meeting.Body, cancellationToken)
                        : [],
                    WrittenBy = writer is null
                        ? ""
                        : await db.Users.Where(person => person.Id == writer).Select(person => person.Name)
                            .SingleAsync(cancellationToken),
                };
            }

            return items;
        }

        private static IEnumerable<Guid> Disqualified(ShownCase of) =>
            of.Disqualifications.Where(question => question.Bars).Select(question => question.UserId);

        private async Task<List<WaitingCase>> Waiting(string body, WorkNames names, CancellationToken cancellationToken)
        {
            var rows = await db.Steps.AsNoTracking()
                .Where(step => step.ClosedAt == null && step.Body == body
                    && !db.Set<AgendaItem>().Any(item => item.StepId == step.Id))
                .Join(db.Cases, step => step.CaseId, c => c.Id,
                    (step, c) => new { step, c.Id, c.Year, c.Sequence, c.Title, c.Kind, c.DefinitionVersion })
                .OrderBy(row => row.step.DueOn).ThenBy(row => row.step.Id).Take(500).ToListAsync(cancellationToken);
            var becoming = await BecomesPublic.Of(db, [.. rows.Select(row => row.Id)], cancellationToken);
            return [.. rows.Select(
                row => new WaitingCase(row.step.Id, $"{row.Year}/{row.Sequence}", row.Title,
                    names.Of(definitions.Get(row.Kind, row.DefinitionVersion), row.step),
                    becoming.GetValueOrDefault(row.Id)))];
        }

        private async Task<List<string>> LastParties(string body, CancellationToken cancellationToken)
        {
            var latest = await records.LatestResolutions(body, 10, cancellationToken);
            var vote = latest.SelectMany(resolution => resolution.Points).Select(point => point.Vote)
                .FirstOrDefault(vote => vote?.Parties.Count > 0);
            return [.. vote?.Parties.Select(party => party.Party) ?? []];
        }

        private async Task<string> NextItemNumber(Meeting meeting, CancellationToken cancellationToken)
        {
            var (from, to) = (new DateOnly(meeting.On.Year, 1, 1), new DateOnly(meeting.On.Year, 12, 31));
            var numbers = await db.Meetings.Where(m => m.Body == meeting.Body && m.On >= from && m.On <= to)
                .SelectMany(m => m.Agenda).Select(item => item.ItemNumber).ToListAsync(cancellationToken);
            var last = numbers.Select(number => int.TryParse(number.Split('/')[0], out var sequence) ? sequence : 0)
                .DefaultIfEmpty().Max();
            return $"{last + 1}/{meeting.On:yy}";
        }
    }
}
