using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>
/// Records facts of an imported document that wait for somebody who maintains the membership: one of them, or all that
/// the current user may confirm.
/// </summary>
public static class ConfirmImportedFacts
{
    /// <summary>The document, and the fact.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The document.</summary>
        public Guid DocumentId { get; init; }

        /// <summary>The fact; null for all that the current user may confirm.</summary>
        public Guid? FactId { get; init; }
    }

    /// <summary>The number confirmed.</summary>
    public sealed record Reply(int Confirmed);

    internal sealed class Handler(MembershipDb db, ShownDocuments documents, CurrentUser user)
        : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var findings = await db.Findings
                .Where(finding => finding.DocumentId == request.DocumentId && finding.WrittenTo != null)
                .OrderBy(finding => finding.Number).ToListAsync(cancellationToken);
            if (findings.Count == 0) return ImportErrors.NotFound;
            if ((await documents.Closed(cancellationToken)).Contains(request.DocumentId))
                return ScreeningErrors.NotYours;
            var waiting = findings.FindAll(finding => finding.Waiting.Any(
                fact => request.FactId is null || fact.Id == request.FactId));
            var memberships = await ImportWork.Memberships(db, waiting.Select(finding => finding.WrittenTo),
                cancellationToken);
            return Confirm(request, waiting.ConvertAll(finding => (finding, memberships[finding.WrittenTo!.Value])));
        }

        private Result<Reply> Confirm(Command request, List<(Finding Finding, Membership Membership)> waiting)
        {
            var chosen = request.FactId is null
                ? waiting.FindAll(one => one.Membership.IsKeptBy(user.Required))
                : waiting;
            if (chosen.Count == 0) return ImportErrors.NothingWaits;
            var count = 0;
            foreach (var (finding, membership) in chosen)
            {
                var confirmed = ImportPlan.Confirm(finding, membership, request.FactId, user.Required, user.Recorder);
                if (!confirmed.IsOk) return confirmed.Refused<Reply>();
                count += confirmed.Value;
            }

            return new Reply(count);
        }
    }
}
