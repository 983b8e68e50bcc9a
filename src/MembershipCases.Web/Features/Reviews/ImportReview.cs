using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Imports the confirmed findings of a document into the register, in one transaction.</summary>
public static class ImportReview
{
    /// <summary>The document, as the user saw it.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : RecordCommand<ImportWork, Reply>
    {
        /// <summary>The document.</summary>
        [BindNever]
        public Guid DocumentId { get; init; }

        /// <summary>The fingerprint of the displayed summary of changes.</summary>
        public string Seen { get; init; } = "";

        internal override Guid TargetId
        {
            get => DocumentId;
            init => DocumentId = value;
        }
    }

    /// <summary>The number of findings by decision, and of facts that wait for somebody else's yes.</summary>
    public sealed record Reply(Guid Id, int Version, ImportCount Count, int Waiting) : IVersioned;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Seen).NotEmpty();
    }

    internal sealed class Handler(MembershipDb db, ShownDocuments documents, CurrentUser user)
        : RecordHandler<Command, ImportWork, Reply>
    {
        protected override async Task<Result<ImportWork>> Load(Command command, CancellationToken cancellationToken)
        {
            if (await ImportWork.Load(db, command.DocumentId, cancellationToken) is not { } work)
                return ImportErrors.NotFound;
            // Whoever imports a document may read it from then on, and so must be one who may read it before.
            if (await documents.IsClosed(work.Document.Id, cancellationToken)) return ScreeningErrors.NotYours;
            return work.Refusal is { } refusal ? refusal : work;
        }

        protected override Task<Result<Reply>> Answer(
            ImportWork record, Command command, CancellationToken cancellationToken) =>
            Task.FromResult(Import(record, command));

        private Result<Reply> Import(ImportWork work, Command command)
        {
            if (work.Seen != command.Seen) return ImportErrors.Changed;
            foreach (var finding in work.Confirmed)
                if (Write(work, finding) is { IsOk: false } refused) return refused.Refused<Reply>();
            var count = new ImportCount(work.Confirmed.Count(), work.Confirmed.Count(finding => finding.IsMended),
                work.Findings.Count - work.Confirmed.Count());
            return work.Document.Import(count, user.Required.UserId, user.Now)
                .Then<Reply>(_ => new Reply(work.Document.Id, work.Document.Version + 1, count,
                    work.Confirmed.Sum(finding => finding.Waiting.Count)));
        }

        private Result<Membership> Write(ImportWork work, Finding finding)
        {
            var known = work.MembershipOf(finding);
            var written = ImportPlan.Write(finding, known, user.Required, user.Recorder);
            if (!written.IsOk) return written;
            var membership = written.Value;
            if (known is null) db.Memberships.Add(membership);
            if (ImportPlan.Assess(finding, membership.Id, work.Document.Year, user.Recorder) is { } assessment)
                db.Assessments.Add(assessment);
            if (ImportPlan.Mandate(finding, membership.Id, work.Document.Title, user.Recorder) is { } mandate)
                db.Mandates.Add(mandate);
            return membership;
        }
    }
}
