using MediatR;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>A preview of what an import would change.</summary>
public static class ShowImport
{
    /// <summary>The document.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Query(Guid DocumentId) : IQuery<View>;

    /// <summary>The summary.</summary>
    public sealed record View : IVersioned
    {
        /// <summary>The document.</summary>
        public Guid DocumentId { get; init; }

        /// <summary>The title.</summary>
        public string Title { get; init; } = "";

        /// <summary>The version, which the command must state.</summary>
        public int Version { get; init; }

        /// <summary>The fingerprint of what is shown, so that nothing else is imported.</summary>
        public string Seen { get; init; } = "";

        /// <summary>Why it cannot be imported yet, or null.</summary>
        public Error? Refusal { get; init; }

        /// <summary>Memberships that are new to the register.</summary>
        public IReadOnlyList<Change> New { get; init; } = [];

        /// <summary>Memberships that get new or changed facts.</summary>
        public IReadOnlyList<Change> Changed { get; init; } = [];

        /// <summary>Names of memberships whose facts stay as they are.</summary>
        public IReadOnlyList<Change> Unchanged { get; init; } = [];

        /// <summary>The number of facts that are not recorded before others have said yes.</summary>
        public int Waiting => Changed.Sum(change => change.Facts.Count(fact => fact.NeedsYesOf is not null));

        /// <summary>Names of findings that are left out.</summary>
        public IReadOnlyList<string> LeftOut { get; init; } = [];
    }

    /// <summary>The changes of one membership.</summary>
    /// <param name="Number">The finding's number.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Status">The status, when it is new.</param>
    /// <param name="Facts">The facts.</param>
    /// <param name="Assessment">The document's assessment.</param>
    /// <param name="Mandate">The council's request, when it is recorded.</param>
    /// <param name="Reason">The reason for advice that a person states; null when it was read.</param>
    public sealed record Change(
        int Number, string Name, MembershipStatus? Status, IReadOnlyList<FactChange> Facts, AssessmentText? Assessment,
        MandateStrength? Mandate, string? Reason);

    internal sealed class Handler(MembershipDb db, ShownDocuments documents, CurrentUser user, Texts texts)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await ImportWork.Load(db, request.DocumentId, cancellationToken) is not { } work)
                return ImportErrors.NotFound;
            if (await documents.IsClosed(work.Document.Id, cancellationToken)) return ScreeningErrors.NotYours;
            var facts = new FactChanges(await RegisterNames.Offices(db, cancellationToken), texts, user);
            var changes = work.Confirmed
                .Select(finding => (IsNew: work.MembershipOf(finding) is null, Change: Of(finding, work, facts)))
                .ToList();
            return new View
            {
                DocumentId = work.Document.Id,
                Title = work.Document.Title,
                Version = work.Document.Version,
                Seen = work.Seen,
                Refusal = work.Refusal,
                New = [.. changes.Where(change => change.IsNew).Select(change => change.Change)],
                Changed = [.. changes.Where(change => !change.IsNew && change.Change.Facts.Count > 0)
                    .Select(change => change.Change)],
                Unchanged = [
                    .. changes.Where(change => !change.IsNew && change.Change.Facts.Count == 0)
                        .Select(change => change.Change)],
                LeftOut = [.. work.Findings.Where(finding => finding.Decision is FindingDecision.LeftOut)
                    .Select(finding => finding.Read.Name.Value)],
            };
        }

        private Change Of(Finding finding, ImportWork work, FactChanges facts)
        {
            var membership = work.MembershipOf(finding);
            return new Change(
                finding.Number, finding.Text.Name, membership is null ? finding.Text.FirstStatus : null,
                facts.Of(finding, membership), ImportPlan.Assess(finding, default, null, user.Recorder)?.Text,
                finding.Text.RecordsMandate ? finding.Text.Strength : null,
                finding.Text.StatesStatus(finding.Read) ? finding.Text.Reason : null);
        }
    }
}
