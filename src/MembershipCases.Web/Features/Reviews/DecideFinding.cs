using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Confirms a finding, as proposed or corrected, leaves it out, or withdraws that decision.</summary>
public static class DecideFinding
{
    /// <summary>The decision on a finding.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : RecordCommand<Finding, Reply>
    {
        /// <summary>The document.</summary>
        [BindNever]
        public Guid DocumentId { get; init; }

        /// <summary>The finding's number in the document.</summary>
        [BindNever]
        public int Number { get; init; }

        /// <summary>The decision.</summary>
        public FindingDecision? Decision { get; init; }

        /// <summary>What will be recorded; null to confirm it unchanged.</summary>
        public FindingForm? Form { get; init; }

        internal override Guid TargetId
        {
            get => DocumentId;
            init => DocumentId = value;
        }
    }

    /// <summary>The finding after the decision, and the next undecided one; null when all are decided.</summary>
    public sealed record Reply(int Number, int Version, int? Next) : IVersioned;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Decision).NotNull().IsInEnum();
            When(command => command.Form is not null && command.Decision == FindingDecision.Confirmed, () =>
            {
                RuleFor(command => command.Form!.Name).NotEmpty().MaximumLength(300);
                RuleFor(command => command.Form!.OtherNames).MaximumLength(FactForm.MaxLength);
                RuleFor(command => command.Form!.Kind).IsInEnum();
                RuleFor(command => command.Form!.FirstStatus).IsInEnum();
                RuleFor(command => command.Form!.Participation).IsInEnum();
                RuleFor(command => command.Form!.Status).IsInEnum();
                RuleFor(command => command.Form!.ArenaSince).MaximumLength(300);
                RuleFor(command => command.Form!.MemberSince).MaximumLength(300);
                RuleFor(command => command.Form!.Through).MaximumLength(300);
                RuleFor(command => command.Form!.Reason).MaximumLength(FactForm.MaxLength);
            });
        }
    }

    internal sealed class Handler(MembershipDb db, ShownDocuments documents, CurrentUser user)
        : RecordHandler<Command, Finding, Reply>
    {
        protected override async Task<Result<Finding>> Load(Command command, CancellationToken cancellationToken)
        {
            if (await documents.IsClosed(command.DocumentId, cancellationToken)) return ScreeningErrors.NotYours;
            var imported = await db.Documents.Where(document => document.Id == command.DocumentId)
                .Select(document => document.ImportedAt).FirstOrDefaultAsync(cancellationToken);
            if (imported is { } at) return ImportErrors.ImportedBefore(at);
            var findings = await db.Findings.Where(finding => finding.DocumentId == command.DocumentId)
                .ToListAsync(cancellationToken);
            return findings.Find(finding => finding.Number == command.Number) is { } found
                ? found
                : ImportErrors.NotFound;
        }

        protected override async Task<Result<Reply>> Answer(
            Finding record, Command command, CancellationToken cancellationToken)
        {
            var decided = await Decide(command, record, cancellationToken);
            return decided.Then<Reply>(
                _ => new Reply(record.Number, record.Version + 1, Next(db.Findings.Local, record.Number)));
        }

        private async Task<Result<Done>> Decide(Command request, Finding finding, CancellationToken cancellationToken)
        {
            var by = user.Required;
            if (request.Decision is FindingDecision.LeftOut) return finding.LeaveOut(by, user.Now);
            if (request.Decision is FindingDecision.Undecided) return finding.Reopen(by, user.Now);
            var text = request.Form?.ToText() ?? finding.Text;
            if (await Unknown(text, cancellationToken) is { } error) return error;
            var membership = (await ImportWork.Memberships(db, [text.MembershipId], cancellationToken)).Values
                .SingleOrDefault();
            return finding.Confirm(text, membership, by, user.Now).WithFields(field => $"{nameof(Command.Form)}.{field}");
        }

        private async Task<Error?> Unknown(FindingText text, CancellationToken cancellationToken)
        {
            var offices = text.Chosen.ToList();
            if (await db.Offices.CountAsync(office => offices.Contains(office.Id) && office.To == null,
                cancellationToken) != offices.Count) return OfficeErrors.NotFound.At("Form.Offices");
            if (text.MembershipId is { } id)
                return await db.Memberships.AnyAsync(m => m.Id == id, cancellationToken)
                    ? null
                    : RegisterErrors.MembershipNotFound.At("Form.MembershipId");
            var known = (await KnownInTheRegister.Memberships(db, cancellationToken)).FirstOrDefault(
                m => m.Names.Contains(text.Name, StringComparer.OrdinalIgnoreCase));
            return known is null ? null : RegisterErrors.NameKnown(known.Name).At("Form.MembershipId");
        }

        private static int? Next(IEnumerable<Finding> findings, int after) =>
            findings.Where(finding => finding.Decision is FindingDecision.Undecided)
                .OrderBy(finding => finding.Number <= after).ThenBy(finding => finding.Number).FirstOrDefault()?.Number;
    }
}
