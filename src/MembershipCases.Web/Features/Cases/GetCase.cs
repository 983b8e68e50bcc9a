using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>A case with everything that it is based on.</summary>
public static class GetCase
{
    /// <summary>The case.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>The case.</summary>
    public sealed record View(
        Guid Id, string Number, string Title, CaseKind Kind, Guid MembershipId, Origin Origin,
        DecidingBody DecidingBody, int Version, string? EndOutcome,
        DateOnly? LegalityReviewUntil, DateOnly? SuspendedOn, Guid? PlannedMeetingId, Implementation? Implementation,
        IReadOnlyList<StepView> Steps,
        IReadOnlyList<ShownRecommendation> Recommendations, IReadOnlyList<ShownResolution> Resolutions,
        IReadOnlyList<ShownDisqualification> Disqualifications,
        IReadOnlyList<ShownReplacement> Replacements, IReadOnlyList<PendingTreatment> Pending,
        DateTimeOffset? PublishedAt, bool PapersAreOpen, string? DelegatedUnder,
        IReadOnlyList<ShownCorrection> Corrections, IReadOnlyList<ShownResolutionEnd> ResolutionEnds,
        IReadOnlyList<ShownReopening> Reopenings) : IVersioned;

    /// <summary>An opening of a step.</summary>
    public sealed record StepView(
        Guid Id, string ElementId, StepKind Kind, Role Role, Guid? OfficeId, string? Body, DateTimeOffset OpenedAt,
        DateOnly? DueOn, DateTimeOffset? ClosedAt, string? Outcome, string? Reason, Guid? InsteadOf,
        DateTimeOffset? UndoneAt,
        string? UndoneFor);

    internal sealed class Handler(MembershipDb db, ShownRecords records, CurrentUser user)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var whole = await db.Cases.AsNoTracking()
                .Include(c => c.Offices).Include(c => c.Steps).Include(c => c.Disqualifications)
                .Include(c => c.Replacements).Include(c => c.Pending)
                .AsSplitQuery()
                .FirstOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
            if (whole is null) return CaseErrors.NotFound;
            var found = await records.Show(whole, cancellationToken);
            return new View(
                found.Id, found.Number.ToString(), found.Title, found.Kind, found.MembershipId, found.Origin,
                found.DecidingBody, found.Version, found.EndOutcome,
                found.LegalityReviewUntil, found.SuspendedOn, found.PlannedMeetingId, found.Implementation,
                [.. found.Steps.OrderBy(step => step.OpenedAt).ThenBy(step => step.Id).Select(ViewOf)],
                found.Recommendations, found.Resolutions,
                [.. found.Disqualifications.OrderBy(question => question.RaisedAt)], found.Replacements, Waiting(found),
                found.PublishedAt, found.Disclosure.PapersAreOpen, found.DelegatedUnder, Corrections(found),
                found.ResolutionEnds,
                [.. found.Reopenings.Where(one => one.IsMade || found.MayReopen(user.Required))]);
        }

        /// <summary>Waiting and refused corrections are shown to those who may be the second person.</summary>
        private IReadOnlyList<ShownCorrection> Corrections(ShownCase of) =>
            [.. of.Corrections.Where(made => made.State == CorrectionState.Made
                || of.Steps.Any(step => step.Id == made.StepId && step.Body is { } body
                    && Secretariats.MayServe(user.Required, body)))];

        /// <summary>Waiting treatments are shown to those who may be the second person.</summary>
        private IReadOnlyList<PendingTreatment> Waiting(ShownCase of) =>
            [.. of.Pending.Where(
                pending => pending.State == PendingState.Waiting
                    && of.Steps.Any(
                        step => step.Id == pending.StepId && step.Body is { } body
                            && Secretariats.MayServe(user.Required, body)))];

        private static StepView ViewOf(ShownStep step) => new(
            step.Id, step.ElementId, step.Kind, step.Role, step.OfficeId, step.Body, step.OpenedAt, step.DueOn,
            step.ClosedAt, step.Outcome, step.Reason, step.InsteadOf, step.UndoneAt, step.UndoneFor);
    }
}
