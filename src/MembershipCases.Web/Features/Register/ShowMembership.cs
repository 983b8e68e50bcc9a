using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>A membership's page: all facts with their sources, its assessments, mandates and cases.</summary>
public static class ShowMembership
{
    /// <summary>The membership and the day; null for today.</summary>
    [Shows(typeof(Membership))]
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id, DateOnly? AsOf) : IQuery<View>;

    /// <summary>The page.</summary>
    public sealed record View : IVersioned
    {
        /// <summary>The membership.</summary>
        public Guid Id { get; init; }

        /// <summary>The version, which a command must state.</summary>
        public int Version { get; init; }

        /// <summary>The name on the day.</summary>
        public string Name { get; init; } = "";

        /// <summary>The kind of arena on the day.</summary>
        public ArenaKind Kind { get; init; }

        /// <summary>The status on the day; null where it is not known.</summary>
        public MembershipStatus? Status { get; init; }

        /// <summary>The current next re-evaluation.</summary>
        public DateOnly? Next { get; init; }

        /// <summary>The current cycle.</summary>
        public Cycle Cycle { get; init; } = Cycle.Usual;

        /// <summary>The facts in force on the day.</summary>
        public IReadOnlyList<FactLine> Facts { get; init; } = [];

        /// <summary>Facts that ended before the day.</summary>
        public IReadOnlyList<FactLine> Earlier { get; init; } = [];

        /// <summary>The status over time, oldest first.</summary>
        public IReadOnlyList<FactLine> Statuses { get; init; } = [];

        /// <summary>The assessments, newest first.</summary>
        public IReadOnlyList<AssessmentLine> Assessments { get; init; } = [];

        /// <summary>The cases, newest first.</summary>
        public IReadOnlyList<CaseLine> Cases { get; init; } = [];

        /// <summary>The mandates, newest first.</summary>
        public IReadOnlyList<MandateLine> Mandates { get; init; } = [];

        /// <summary>What the current user may read of it.</summary>
        public required Disclosure Shown { get; init; }

        /// <summary>Whether the current user may edit it.</summary>
        public bool MayWrite { get; init; }

        /// <summary>The statement that the municipality is a member already, for whom it concerns.</summary>
        public required MembershipEntry Entry { get; init; }

        /// <summary>Whether the current user may open a case about it.</summary>
        public bool MayOpenCase { get; init; }
    }

    /// <summary>A fact. Its value is the title for an office; its holder is the person and the role.</summary>
    public sealed record FactLine(
        Guid Id, FactKind Kind, string Value, Guid? OfficeId, string? Holder, DateOnly? From, DateOnly? To,
        SourceLine Source);

    /// <summary>A submitted assessment; who stated its advice, where the document says otherwise.</summary>
    public sealed record AssessmentLine(
        Guid Id, int? Year, string? Office, AssessmentText Text, CaseNumber? Case, string? Document, string? StatedBy);

    /// <summary>A case.</summary>
    public sealed record CaseLine(
        CaseNumber Number, string Title, CaseKind Kind, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt);

    /// <summary>A mandate, and the case that treats it or has answered it.</summary>
    public sealed record MandateLine(Guid Id, MandateText Text, MandateState State, CaseNumber? Case, Disclosure Shown);

    internal sealed class Handler(
        MembershipDb db, ShownRecords records, PublicRecords decisions, ShownDocuments documents, CurrentUser user)
            : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.Memberships.AsNoTracking().Include(m => m.Facts)
                .FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
            if (found is null) return RegisterErrors.MembershipNotFound;
            var membership = await records.Show(found, cancellationToken);
            var offices = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Id, cancellationToken);
            var sources = await SourceBook.For(db, membership, decisions, documents, cancellationToken);
            var holders = await Holders.Of(db, membership.Id, cancellationToken);
            var day = request.AsOf;
            FactLine Line(ShownFact fact) => new(
                fact.Id, fact.Kind, fact.OfficeId is { } id ? offices[id].Title() : fact.Value, fact.OfficeId,
                holders.GetValueOrDefault(fact.Id), fact.From, fact.To, sources.Of(fact));
            var facts = membership.Facts.OrderBy(fact => fact.Kind).ThenBy(fact => fact.Id).ToList();
            var holding = facts.Where(fact => day is { } on ? fact.HoldsOn(on) : fact.To is null).ToList();
            string? Last(FactKind kind) => holding.LastOrDefault(fact => fact.Kind == kind)?.Value;
            return new View
            {
                Id = membership.Id,
                Version = membership.Version,
                Name = Last(FactKind.Name) ?? membership.Name,
                Kind = Words.Parse<ArenaKind>(Last(FactKind.ArenaKind) ?? "") ?? membership.Kind,
                Status = day is { } then ? StatusOnADay.Of(found.Facts, then) : membership.Status,
                Next = membership.NextReevaluation,
                Cycle = membership.Cycle,
                Facts = [.. holding.Select(Line)],
                Earlier = [.. facts.Where(fact => fact.To is { } to && (day is null || to <= day)).Select(Line)],
                Statuses = [
                    .. facts.Where(fact => fact.Kind == FactKind.Status).OrderBy(fact => fact.From ?? DateOnly.MinValue)
                        .ThenBy(fact => fact.Id).Select(Line)],
                Shown = membership.Disclosure,
                Assessments = await Assessments(membership, offices, cancellationToken),
                Cases = await Cases(membership.Id, cancellationToken),
                Mandates = await Mandates(membership.Id, cancellationToken),
                Entry = await MembershipEntry.Of(db, found, user.Required, cancellationToken),
                MayWrite = found.IsKeptBy(user.Required),
                MayOpenCase = OpeningRules.MayOpen(user.Required, offices.Values.HeadsOn(user.Today)),
            };
        }

        private async Task<IReadOnlyList<AssessmentLine>> Assessments(
            ShownMembership membership, Dictionary<Guid, Office> offices, CancellationToken cancellationToken)
        {
            var handedIn = await records.Assessments(membership, cancellationToken);
            var numbers = await db.Cases.AsNoTracking().Where(of => of.MembershipId == membership.Id)
                .ToDictionaryAsync(of => of.Id, of => new CaseNumber(of.Year, of.Sequence), cancellationToken);
            var read = handedIn.Select(assessment => assessment.DocumentId).OfType<Guid>().Distinct().ToList();
            var titles = await db.TitlesOfDocuments(read, cancellationToken);
            var stating = handedIn.Select(assessment => assessment.StatedBy).OfType<Guid>().ToList();
            var people = await db.Users.Where(known => stating.Contains(known.Id))
                .ToDictionaryAsync(known => known.Id, known => known.Name, cancellationToken);
            // What an office has handed in again stands for what it handed in before in the same case.
            return [.. handedIn
                .DistinctBy(
                    assessment => assessment.CaseId is { } of ? (of, assessment.OfficeId) : (assessment.Id, null))
                .Select(assessment => new AssessmentLine(
                    assessment.Id, assessment.Year, assessment.OfficeId is { } office ? offices[office].Title() : null,
                    assessment.Text,
                    assessment.CaseId is { } of ? numbers[of] : null,
                    assessment.DocumentId is { } document ? titles[document] : null,
                    assessment.StatedBy is { } person ? people[person] : null))];
        }

        private async Task<IReadOnlyList<CaseLine>> Cases(Guid id, CancellationToken cancellationToken) =>
            await db.Cases.AsNoTracking()
                .Where(of => of.MembershipId == id)
                .OrderByDescending(of => of.OpenedAt).ThenByDescending(of => of.Id)
                .Select(of => new CaseLine(new CaseNumber(of.Year, of.Sequence), of.Title, of.Kind, of.OpenedAt,
                    of.ClosedAt))
                .ToListAsync(cancellationToken);

        private async Task<IReadOnlyList<MandateLine>> Mandates(Guid id, CancellationToken cancellationToken)
        {
            var lines = new List<MandateLine>();
            foreach (var mandate in await db.Mandates.AsNoTracking().Where(mandate => mandate.MembershipId == id)
                .OrderByDescending(mandate => mandate.Id).ToListAsync(cancellationToken))
            {
                var shown = await records.Show(mandate, cancellationToken);
                var answer = await db.Cases.AsNoTracking().Where(of => of.Id == mandate.CaseId)
                    .Select(of => new { of.Year, of.Sequence, of.EndOutcome })
                    .FirstOrDefaultAsync(cancellationToken);
                var state = mandate.StateAfter(answer?.EndOutcome);
                lines.Add(new MandateLine(shown.Id, shown.Text, state,
                    answer is null || state is MandateState.Waiting ? null : new CaseNumber(answer.Year, answer.Sequence),
                    shown.Disclosure));
            }

            return lines;
        }
    }
}
