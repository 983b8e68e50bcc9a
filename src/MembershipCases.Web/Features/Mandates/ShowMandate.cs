using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>A mandate with its membership and its case.</summary>
public static class ShowMandate
{
    /// <summary>The mandate.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>A mandate, as the current user may read it.</summary>
    /// <param name="Id">The mandate.</param>
    /// <param name="Version">The version, which a command must state.</param>
    /// <param name="MembershipId">The membership it is about.</param>
    /// <param name="Membership">The name of the membership.</param>
    /// <param name="Text">The content of the mandate and where it was given.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="CaseNumber">The case that treats it or has answered it, or null.</param>
    /// <param name="EndOutcome">How that case ended, or null while it runs.</param>
    /// <param name="Closing">The resolution by which the council closed it without a case, or null.</param>
    /// <param name="IsConfirmed">Whether the council gave it for certain.</param>
    /// <param name="Rejection">That the council did not give it, or null.</param>
    /// <param name="Corrections">What was corrected of it, oldest first; the council's secretariat sees refused ones too.</param>
    /// <param name="Waiting">The correction that waits for a second person, shown to the council's secretariat; or null.</param>
    public sealed record View(
        Guid Id, int Version, Guid MembershipId, string Membership, MandateText Text, MandateState State,
        string? CaseNumber, string? EndOutcome, MandateClosing? Closing, bool IsConfirmed,
        MandateRejection? Rejection, IReadOnlyList<ShownMandateCorrection> Corrections,
        ShownMandateCorrection? Waiting) : IVersioned
    {
        /// <summary>What the current user may read of it, for the page.</summary>
        internal Disclosure Shown { get; init; } = null!;

        /// <summary>Whether it can be corrected, and not only confirmed or rejected.</summary>
        internal bool IsCorrectable => IsConfirmed || Rejection is not null;

        /// <summary>What can be corrected of it as it is confirmed, as it stands.</summary>
        internal DocumentCorrection AsRead => new()
        {
            Asks = Text.Asks, Strength = Text.Strength, Kind = Text.Kind, Number = Text.Number,
            ItemNumber = Text.ItemNumber, ResolvedOn = Text.ResolvedOn, Point = Text.Point, Points = Text.Points,
            DeadlineAsWritten = Text.DeadlineAsWritten, DeadlineOn = Text.DeadlineOn,
        };
    }

    internal sealed class Handler(MembershipDb db, ShownRecords records, CurrentUser user) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.Mandates.AsNoTracking().FirstOrDefaultAsync(of => of.Id == request.Id, cancellationToken);
            if (found is null) return MandateErrors.Unknown;
            var name = await db.Memberships.AsNoTracking().Where(of => of.Id == found.MembershipId).Select(of => of.Name)
                .SingleAsync(cancellationToken);
            var answer = await db.Cases.AsNoTracking().Where(of => of.Id == found.CaseId)
                .Select(of => new { of.Year, of.Sequence, of.EndOutcome }).FirstOrDefaultAsync(cancellationToken);
            var shown = await records.Show(found, cancellationToken);
            var state = found.StateAfter(answer?.EndOutcome);
            if (state is not (MandateState.UnderTreatment or MandateState.Answered)) answer = null;
            var seesAll = user.May<CorrectMandate.Command>();
            return new View(found.Id, found.Version, found.MembershipId, name, shown.Text, state,
                answer is null ? null : new CaseNumber(answer.Year, answer.Sequence).ToString(), answer?.EndOutcome,
                shown.Closing, found.IsConfirmed, shown.Rejection,
                [.. shown.Corrections.Where(made => seesAll || made.State == CorrectionState.Made)],
                seesAll ? shown.Waiting : null) { Shown = shown.Disclosure };
        }
    }
}
