using System.Text.Json.Serialization;
using MediatR;
using MembershipCases.Domain.Reviews.Reading;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>A document: its findings beside its text.</summary>
public static class ShowReview
{
    /// <summary>The filter of findings.</summary>
    public enum Filter
    {
        /// <summary>All findings.</summary>
        All,

        /// <summary>Undecided findings.</summary>
        Undecided,

        /// <summary>Findings with doubts.</summary>
        Unsure,

        /// <summary>Findings to import.</summary>
        Confirmed,

        /// <summary>Findings left out.</summary>
        LeftOut,
    }

    /// <summary>The document.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>The page.</summary>
    public sealed record View : IVersioned
    {
        /// <summary>The document.</summary>
        public ListReviews.Line Document { get; init; } = new();

        /// <summary>The version, which a command must state.</summary>
        public int Version { get; init; }

        /// <summary>The findings, in the document's order.</summary>
        public IReadOnlyList<FindingLine> Findings { get; init; } = [];

        /// <summary>
        /// The memberships whose name it is the source of, when it was uploaded before findings were stored.
        /// </summary>
        public IReadOnlyList<Resting> Resting { get; init; } = [];

        /// <summary>Imported facts that wait for the yes of those who maintain the membership.</summary>
        public IReadOnlyList<WaitingLine> Waiting { get; init; } = [];

        /// <summary>Text that the reader could not interpret.</summary>
        public IReadOnlyList<NotUnderstood> NotUnderstood { get; init; } = [];

        /// <summary>The text; empty when not stored.</summary>
        public IReadOnlyList<DocumentLine> Lines { get; init; } = [];

        /// <summary>What the current user may read of it.</summary>
        [JsonIgnore]
        public Disclosure Shown { get; init; } = null!;

        /// <summary>Whether the current user may decide on findings now.</summary>
        public bool MayDecide { get; init; }

        /// <summary>The findings that match a filter.</summary>
        public IEnumerable<FindingLine> Through(Filter filter) => Findings.Where(finding => filter switch
        {
            Filter.Undecided => finding.Decision is FindingDecision.Undecided,
            Filter.Unsure => !finding.IsSure,
            Filter.Confirmed => finding.Decision is FindingDecision.Confirmed,
            Filter.LeftOut => finding.Decision is FindingDecision.LeftOut,
            _ => true,
        });
    }

    /// <summary>A membership and the place in the document that is its source.</summary>
    public sealed record Resting(Guid Id, string Name, int? Page, LineSpan Lines);

    internal sealed class Handler(MembershipDb db, ShownDocuments documents, CurrentUser user, Texts texts)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await documents.Find(request.Id, cancellationToken) is not { } document) return ImportErrors.NotFound;
            var memberships = await RegisterNames.Memberships(db, cancellationToken);
            var offices = await RegisterNames.Offices(db, cancellationToken);
            var found = await documents.Findings(document, cancellationToken);
            var findings = found.ConvertAll(finding => FindingLine.Of(finding, memberships, offices));
            var wasRead = await db.Findings.AnyAsync(finding => finding.DocumentId == document.Id, cancellationToken);
            var facts = await db.Facts.AsNoTracking()
                .Where(fact => fact.Source.DocumentId == document.Id && fact.Source.FromLine != null
                    && fact.Source.ToLine != null)
                .OrderBy(fact => fact.Source.FromLine)
                .Select(fact => new { fact.MembershipId, fact.Kind, fact.Source.Page,
                    From = fact.Source.FromLine!.Value, To = fact.Source.ToLine!.Value })
                .ToListAsync(cancellationToken);
            var quoted = findings.SelectMany(finding => finding.Quoted)
                .Concat(facts.Select(fact => new LineSpan(fact.From, fact.To)))
                .Concat(document.NotUnderstood.Select(lost => lost.Lines));
            return new View
            {
                Document = await Line(document, findings, cancellationToken),
                Version = document.Version,
                Findings = findings,
                Resting = wasRead
                    ? []
                    : [.. facts.Where(fact => fact.Kind is FactKind.Name)
                        .Select(fact => new Resting(fact.MembershipId, memberships[fact.MembershipId], fact.Page,
                            new(fact.From, fact.To)))],
                Waiting = await WaitingLine.Of(found, db, new FactChanges(offices, texts, user), user, cancellationToken),
                Shown = document.Disclosure,
                NotUnderstood = document.NotUnderstood,
                Lines = DocumentText.Of(document, quoted),
                MayDecide = document.Disclosure.PapersAreOpen && document.ImportedAt is null
                    && user.May<DecideFinding.Command>(),
            };
        }

        private async Task<ListReviews.Line> Line(
            ShownDocument document, List<FindingLine> findings, CancellationToken cancellationToken)
        {
            var people = await db.Users.AsNoTracking()
                .Where(person => person.Id == document.UploadedBy || person.Id == document.ImportedBy)
                .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
            string? Name(Guid? id) => id is { } who ? people.GetValueOrDefault(who) : null;
            return new ListReviews.Line
            {
                Id = document.Id,
                Title = document.Title,
                FileName = document.FileName,
                Sha256 = document.Sha256,
                Year = document.Year,
                UploadedAt = document.UploadedAt,
                UploadedBy = Name(document.UploadedBy),
                ImportedAt = document.ImportedAt,
                ImportedBy = Name(document.ImportedBy),
                Count = document.Count,
                Findings = findings.Count,
                Decided = findings.Count(finding => finding.Decision is not FindingDecision.Undecided),
            };
        }
    }
}
