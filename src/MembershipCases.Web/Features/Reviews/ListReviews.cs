using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>All review documents with the progress of their import.</summary>
public static class ListReviews
{
    /// <summary>Takes no parameters.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<View>;

    /// <summary>The list, newest first.</summary>
    /// <param name="Documents">The documents.</param>
    /// <param name="MayUpload">Whether the current user may upload another.</param>
    public sealed record View(IReadOnlyList<Line> Documents, bool MayUpload);

    /// <summary>A document.</summary>
    public sealed record Line
    {
        /// <summary>Its id.</summary>
        public Guid Id { get; init; }

        /// <summary>The title.</summary>
        public string Title { get; init; } = "";

        /// <summary>The file's name.</summary>
        public string FileName { get; init; } = "";

        /// <summary>SHA-256 of the file.</summary>
        public string Sha256 { get; init; } = "";

        /// <summary>The year that it concerns.</summary>
        public int? Year { get; init; }

        /// <summary>When it was uploaded.</summary>
        public DateTimeOffset UploadedAt { get; init; }

        /// <summary>Who uploaded it; null for the service's first data.</summary>
        public string? UploadedBy { get; init; }

        /// <summary>When its findings were imported into the register.</summary>
        public DateTimeOffset? ImportedAt { get; init; }

        /// <summary>Who imported them; null for the service's first data.</summary>
        public string? ImportedBy { get; init; }

        /// <summary>The number of findings by decision.</summary>
        public ImportCount? Count { get; init; }

        /// <summary>The number of findings.</summary>
        public int Findings { get; init; }

        /// <summary>The number of decided findings.</summary>
        public int Decided { get; init; }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var documents = await db.Documents.AsNoTracking().OrderByDescending(document => document.UploadedAt)
                .ThenByDescending(document => document.Id).Select(document => new Line
            {
                Id = document.Id,
                Title = document.Title,
                FileName = document.FileName,
                Sha256 = document.Sha256,
                Year = document.Year,
                UploadedAt = document.UploadedAt,
                UploadedBy = db.Users.Where(person => person.Id == document.UploadedBy).Select(person => person.Name)
                    .FirstOrDefault(),
                ImportedAt = document.ImportedAt,
                ImportedBy = db.Users.Where(person => person.Id == document.ImportedBy).Select(person => person.Name)
                    .FirstOrDefault(),
                Count = document.Count,
                Findings = db.Findings.Count(finding => finding.DocumentId == document.Id),
                Decided = db.Findings.Count(
                    finding => finding.DocumentId == document.Id && finding.Decision != FindingDecision.Undecided),
            }).ToListAsync(cancellationToken);
            return new View(documents, user.May<UploadReview.Command>());
        }
    }
}
