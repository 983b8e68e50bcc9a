using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Domain.Process;
using MembershipCases.Web.Data;
using MembershipCases.Web.Features.Tasks;
using MembershipCases.Web.Platform;
using MembershipCases.Web.Process;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A meeting with its agenda, what it did, and for its secretariat what is needed to record it.</summary>
public static class SeeMeeting
{
    /// <summary>Which.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>A case on the agenda.</summary>
    public sealed record Item
    {
        /// <summary>The case.</summary>
        public required MembershipCase Case { get; init; }

        /// <summary>Its step that the meeting is to end.</summary>
        public required Step Step { get; init; }

        /// <summary>What the step is called.</summary>
        public required string StepName { get; init; }

        /// <summary>The item's number.</summary>
        public required string ItemNumber { get; init; }

        /// <summary>How the step can end in this case.</summary>
        public required IReadOnlyList<string> Outcomes { get; init; }

        /// <summary>The points that were prepared for the body.</summary>
        public required IReadOnlyList<string> Proposed { get; init; }

        /// <summary>What the body recommended, once recorded.</summary>
        public Recommendation? Recommendation { get; init; }

        /// <summary>What the body resolved, once recorded.</summary>
        public Resolution? Resolution { get; init; }

        /// <summary>Whether the body makes a resolution: the council, or the city government on delegated authority.</summary>
        public bool IsResolution => Step.Kind == StepKind.Resolve || IsDelegated;

        /// <summary>Whether the city government decides on delegated authority.</summary>
        public bool IsDelegated => Case.DecidingBody == DecidingBody.CityGovernment;
    }

    /// <summary>A case that waits for the body.</summary>
    public sealed record WaitingCase(Guid StepId, string Number, string Title, string StepName);

    /// <summary>The meeting.</summary>
    public sealed record View
    {
        /// <summary>The meeting itself.</summary>
        public required Meeting Meeting { get; init; }

        /// <summary>The body's name.</summary>
        public required string BodyName { get; init; }

        /// <summary>The agenda in order.</summary>
        public required IReadOnlyList<Item> Items { get; init; }

        /// <summary>Cases that stand on no agenda; for the secretariat.</summary>
        public required IReadOnlyList<WaitingCase> Waiting { get; init; }

        /// <summary>The parties that voted the last time.</summary>
        public required IReadOnlyList<string> Parties { get; init; }

        /// <summary>The offices that can carry a point out.</summary>
        public required IReadOnlyList<(Guid Id, string Title)> Offices { get; init; }

        /// <summary>The item number that comes next.</summary>
        public required string NextItemNumber { get; init; }

        /// <summary>Whether the reader is the body's secretariat.</summary>
        public required bool MayServe { get; init; }

        /// <summary>Whether its day has come.</summary>
        public required bool HasBegun { get; init; }

        /// <summary>Whether it has treated a case.</summary>
        public bool HasTreated => Items.Any(item => item.Step.Outcome is not null);
    }

    /// <summary>Reads it.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user, ProcessDefinitions definitions) : IRequestHandler<Query, Result<View>>
    {
        /// <inheritdoc/>
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda).FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
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
                Offices = [.. offices.Where(office => office.IsInForce(meeting.On)).Select(office => (office.Id, names.Office(office.Id)))],
                NextItemNumber = mayServe ? await NextItemNumber(meeting, cancellationToken) : "",
                MayServe = mayServe,
                HasBegun = meeting.On <= user.Today,
            };
        }

        private async Task<List<Item>> Items(Meeting meeting, WorkNames names, CancellationToken cancellationToken)
        {
            var caseIds = meeting.Agenda.Select(item => item.CaseId).ToList();
            var cases = await db.Cases.AsNoTracking().AsSplitQuery()
                .Include(c => c.Steps).Include(c => c.Assessments).Include(c => c.Recommendations).Include(c => c.Resolutions)
                .Where(c => caseIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
            return [.. meeting.Agenda.OrderBy(item => item.Position).Select(item => ItemOf(item, cases[item.CaseId], names))];
        }

        private Item ItemOf(AgendaItem item, MembershipCase membershipCase, WorkNames names)
        {
            var step = membershipCase.Steps.Single(s => s.Id == item.StepId);
            var definition = definitions.Get(membershipCase.Kind, membershipCase.DefinitionVersion);
            var outcomes = definition?.Steps.GetValueOrDefault(step.ElementId)?.Outcomes ?? [];
            return new Item
            {
                Case = membershipCase,
                Step = step,
                StepName = names.Of(definition, step),
                ItemNumber = item.ItemNumber,
                Outcomes = [.. outcomes.Where(outcome => Fits(outcome, step, membershipCase))],
                Proposed = Proposed(membershipCase, step),
                Recommendation = membershipCase.Recommendations.FirstOrDefault(r => r.StepId == step.Id),
                Resolution = membershipCase.Resolutions.FirstOrDefault(r => r.StepId == step.Id),
            };
        }

        private static bool Fits(string outcome, Step step, MembershipCase membershipCase) =>
            step.Kind != StepKind.Recommend || outcome switch
            {
                Outcomes.Recommended => membershipCase.DecidingBody == DecidingBody.Council,
                Outcomes.Decided or Outcomes.Rejected => membershipCase.DecidingBody == DecidingBody.CityGovernment,
                _ => true,
            };

        private static List<string> Proposed(MembershipCase membershipCase, Step step) => step.Kind == StepKind.Resolve
            ? membershipCase.Recommendations.Where(r => r.Outcome == Outcomes.Recommended).MaxBy(r => r.RecordedAt)?.Points.Select(point => point.Text).ToList() ?? []
            : [.. membershipCase.CurrentAssessments().SelectMany(assessment => TreatmentForm.Lines(assessment.Text.ProposedPoints)).Distinct()];

        private async Task<List<WaitingCase>> Waiting(string body, WorkNames names, CancellationToken cancellationToken)
        {
            var rows = await db.Steps.AsNoTracking()
                .Where(step => step.ClosedAt == null && step.Body == body && !db.Set<AgendaItem>().Any(item => item.StepId == step.Id))
                .Join(db.Cases, step => step.CaseId, c => c.Id, (step, c) => new { step, c.Year, c.Sequence, c.Title, c.Kind, c.DefinitionVersion })
                .OrderBy(row => row.step.DueOn).ThenBy(row => row.step.Id).Take(500).ToListAsync(cancellationToken);
            return [.. rows.Select(row => new WaitingCase(row.step.Id, $"{row.Year}/{row.Sequence}", row.Title, names.Of(definitions.Get(row.Kind, row.DefinitionVersion), row.step)))];
        }

        private async Task<List<string>> LastParties(string body, CancellationToken cancellationToken)
        {
            var latest = await db.Resolutions.AsNoTracking().Where(r => r.Body == body).OrderByDescending(r => r.Id).Take(10).ToListAsync(cancellationToken);
            var vote = latest.SelectMany(resolution => resolution.Points).Select(point => point.Vote).FirstOrDefault(vote => vote?.Parties.Count > 0);
            return [.. vote?.Parties.Select(party => party.Party) ?? []];
        }

        private async Task<string> NextItemNumber(Meeting meeting, CancellationToken cancellationToken)
        {
            var (from, to) = (new DateOnly(meeting.On.Year, 1, 1), new DateOnly(meeting.On.Year, 12, 31));
            var numbers = await db.Meetings.Where(m => m.Body == meeting.Body && m.On >= from && m.On <= to).SelectMany(m => m.Agenda).Select(item => item.ItemNumber).ToListAsync(cancellationToken);
            var last = numbers.Select(number => int.TryParse(number.Split('/')[0], out var sequence) ? sequence : 0).DefaultIfEmpty().Max();
            return $"{last + 1}/{meeting.On:yy}";
        }
    }
}
