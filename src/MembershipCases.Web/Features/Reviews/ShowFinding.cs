using MediatR;
using MembershipCases.Domain.Reviews.Reading;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>A finding beside the part of the text that it was read from, for correcting.</summary>
public static class ShowFinding
{
    private const int LinesAround = 4;

    /// <summary>The document and the finding.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid DocumentId, int Number) : IQuery<View>;

    /// <summary>The page.</summary>
    public sealed record View
    {
        /// <summary>The document.</summary>
        public Guid DocumentId { get; init; }

        /// <summary>The title.</summary>
        public string Title { get; init; } = "";

        /// <summary>The finding.</summary>
        public FindingLine? Finding { get; init; }

        /// <summary>Whether the document tells of a request of the council, which can be recorded as a mandate.</summary>
        public bool TellsOfRequest { get; init; }

        /// <summary>The number of findings in the document.</summary>
        public int Findings { get; init; }

        /// <summary>The number of decided findings.</summary>
        public int Decided { get; init; }

        /// <summary>The part of the text.</summary>
        public IReadOnlyList<DocumentLine> Lines { get; init; } = [];

        /// <summary>The possible memberships.</summary>
        public IReadOnlyList<SelectListItem> Memberships { get; init; } = [];

        /// <summary>The offices in force.</summary>
        public IReadOnlyList<SelectListItem> Offices { get; init; } = [];

        /// <summary>Whether the current user may decide on it now.</summary>
        public bool MayDecide { get; init; }
    }

    internal sealed class Handler(MembershipDb db, ShownDocuments documents, CurrentUser user)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!await db.Findings.AnyAsync(f => f.DocumentId == request.DocumentId && f.Number == request.Number,
                cancellationToken)) return ImportErrors.NotFound;
            if (await documents.Find(request.DocumentId, cancellationToken) is not { } document)
                return ImportErrors.NotFound;
            if (!document.Disclosure.PapersAreOpen) return ScreeningErrors.NotYours;
            var found = await documents.Findings(document, cancellationToken);
            var finding = found.Single(candidate => candidate.Number == request.Number);
            var memberships = await RegisterNames.Memberships(db, cancellationToken);
            var offices = await RegisterNames.Offices(db, cancellationToken);
            var inForce = await db.Offices.Where(office => office.To == null).Select(office => office.Id)
                .ToListAsync(cancellationToken);
            var line = FindingLine.Of(finding, memberships, offices);
            var (first, last) = (finding.Read.Lines.From - LinesAround, finding.Read.Lines.To + LinesAround);
            return new View
            {
                DocumentId = document.Id,
                Title = document.Title,
                Finding = line,
                TellsOfRequest =
                    finding.Read.Status?.Value is StatusRead.JoinRequested or StatusRead.ConsiderRequested,
                Findings = found.Count,
                Decided = found.Count(candidate => candidate.Decision is not FindingDecision.Undecided),
                Lines = [.. DocumentText.Of(document, line.Quoted).Where(l => l.Number >= first && l.Number <= last)],
                Memberships = [
                    .. memberships.Select(
                        membership => new SelectListItem(membership.Value, membership.Key.ToString()))],
                Offices = [.. offices.Where(office => inForce.Contains(office.Key))
                    .Select(office => new SelectListItem(office.Value, office.Key.ToString()))],
                MayDecide = document.ImportedAt is null && user.May<DecideFinding.Command>(),
            };
        }
    }
}
