using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>A person confirms a finding, as proposed or mended, leaves it out, or takes that back.</summary>
public static class DecideFinding
{
    /// <summary>What is said to one finding.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The document.</summary>
        public Guid DocumentId { get; init; }

        /// <summary>The finding's number in it.</summary>
        public int Number { get; init; }

        /// <summary>The finding's version that was seen.</summary>
        public int Version { get; init; }

        /// <summary>What is said.</summary>
        public FindingDecision? Decision { get; init; }

        /// <summary>What is to be written; null when it is confirmed as it stands.</summary>
        public FindingForm? Form { get; init; }
    }

    /// <summary>The finding as it stands afterwards, and the next that nobody has decided; null when all are.</summary>
    public sealed record Reply(int Number, int Version, int? Next);

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
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
            });
        }
    }

    /// <summary>Keeps the decision.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        /// <inheritdoc/>
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var imported = await db.Documents.Where(document => document.Id == request.DocumentId).Select(document => document.ImportedAt).FirstOrDefaultAsync(cancellationToken);
            if (imported is { } at) return ImportErrors.ImportedBefore(at);
            var findings = await db.Findings.Where(finding => finding.DocumentId == request.DocumentId).OrderBy(finding => finding.Number).ToListAsync(cancellationToken);
            if (findings.Find(finding => finding.Number == request.Number) is not { } finding) return ImportErrors.NotFound;
            if (finding.Version != request.Version) return AccessErrors.Stale;
            var decided = await Decide(request, finding, cancellationToken);
            return decided.Then<Reply>(_ => new Reply(finding.Number, finding.Version, Next(findings, finding.Number)));
        }

        private async Task<Result<Done>> Decide(Command request, Finding finding, CancellationToken cancellationToken)
        {
            var by = user.Required.UserId;
            if (request.Decision is FindingDecision.LeftOut) return finding.LeaveOut(by, user.Now);
            if (request.Decision is FindingDecision.Undecided) return finding.Reopen(by, user.Now);
            var text = request.Form?.ToText() ?? finding.Text;
            if (await Unknown(text, cancellationToken) is { } error) return error;
            return finding.Confirm(text, by, user.Now);
        }

        private async Task<Error?> Unknown(FindingText text, CancellationToken cancellationToken)
        {
            var offices = text.Chosen.ToList();
            if (await db.Offices.CountAsync(office => offices.Contains(office.Id) && office.To == null, cancellationToken) != offices.Count) return OfficeErrors.NotFound.At("Form.Offices");
            if (text.MembershipId is { } id) return await db.Memberships.AnyAsync(m => m.Id == id, cancellationToken) ? null : RegisterErrors.MembershipNotFound.At("Form.MembershipId");
            var known = (await KnownInTheRegister.Memberships(db, cancellationToken)).FirstOrDefault(m => m.Names.Contains(text.Name, StringComparer.OrdinalIgnoreCase));
            return known is null ? null : RegisterErrors.NameKnown(known.Name).At("Form.MembershipId");
        }

        private static int? Next(List<Finding> findings, int after) =>
            findings.Where(finding => finding.Decision is FindingDecision.Undecided).OrderBy(finding => finding.Number <= after).ThenBy(finding => finding.Number).FirstOrDefault()?.Number;
    }
}
