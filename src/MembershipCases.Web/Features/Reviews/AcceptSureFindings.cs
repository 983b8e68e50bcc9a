using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Confirms all undecided findings without doubts that the current user may confirm as they stand.</summary>
public static class AcceptSureFindings
{
    /// <summary>The document.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The document.</summary>
        public Guid DocumentId { get; init; }
    }

    /// <summary>The number confirmed.</summary>
    public sealed record Reply(int Confirmed);

    internal sealed class Handler(MembershipDb db, ShownDocuments documents, CurrentUser user)
        : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await documents.IsClosed(request.DocumentId, cancellationToken)) return ScreeningErrors.NotYours;
            var imported = await db.Documents.Where(document => document.Id == request.DocumentId)
                .Select(document => document.ImportedAt).FirstOrDefaultAsync(cancellationToken);
            if (imported is { } at) return ImportErrors.ImportedBefore(at);
            if (!await db.Documents.AnyAsync(document => document.Id == request.DocumentId, cancellationToken))
                return ImportErrors.NotFound;
            var sure = await db.Findings
                .Where(finding => finding.DocumentId == request.DocumentId && finding.IsSure
                    && finding.Decision == FindingDecision.Undecided)
                .ToListAsync(cancellationToken);
            var memberships = await ImportWork.Memberships(db, sure.Select(finding => finding.Text.MembershipId),
                cancellationToken);
            return new Reply(sure.Count(finding => Confirm(finding, memberships).IsOk));
        }

        /// <summary>What may not be confirmed as it stands stays undecided.</summary>
        private Result<Done> Confirm(Finding finding, Dictionary<Guid, Membership> memberships) =>
            finding.Confirm(finding.Text,
                finding.Text.MembershipId is { } id ? memberships.GetValueOrDefault(id) : null, user.Required, user.Now);
    }
}
