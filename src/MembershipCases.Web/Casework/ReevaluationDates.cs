using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>Sets the next re-evaluation of a membership by its cycle when a case about it ends.</summary>
public sealed class ReevaluationDates(MembershipDb db, CurrentUser user, Texts texts)
{
    /// <summary>The council periods, as far as their days are known.</summary>
    public async Task<CouncilPeriods> Periods(CancellationToken cancellationToken) =>
        new(await db.CouncilPeriods.AsNoTracking().Select(period => period.On).ToListAsync(cancellationToken));

    /// <summary>Sets the next date.</summary>
    public async Task<Result<Done>> Schedule(
        Membership membership, MembershipCase ended, CancellationToken cancellationToken)
    {
        if (membership.NextReevaluation > user.Today && await WasReopened(ended, cancellationToken)) return Done.Ok;
        var reason = texts.In(Language.Bokmål, "case.reevaluation-scheduled", ended.Number);
        var source = Source.Statement(user.Required.UserId, reason);
        return membership.ScheduleReevaluation(ended.Kind != CaseKind.Join, await Periods(cancellationToken), source,
            user.Recorder);
    }

    /// <summary>A case that was reopened has set the next date when it ended first.</summary>
    private Task<bool> WasReopened(MembershipCase ended, CancellationToken cancellationToken) =>
        db.Reopenings.AnyAsync(
            made => made.CaseId == ended.Id && made.DecidedAt != null && made.RefusedFor == null, cancellationToken);

    /// <summary>
    /// Moves on from a date that its case has answered, so that no membership is forgotten when its re-evaluation is
    /// cancelled, or when the withdrawal case that it led to is. A date without a case is left unchanged.
    /// </summary>
    public async Task<Result<Done>> MoveOn(
        Membership membership, MembershipCase ended, CancellationToken cancellationToken)
    {
        if (ended.EndOutcome == ProcessWords.WithdrawalAdvised || membership.Status != MembershipStatus.Member)
            return Done.Ok;
        if (membership.NextReevaluation is not { } due || due > user.Today) return Done.Ok;
        var hadItsCase = await db.Cases.AnyAsync(c => c.MembershipId == membership.Id && c.ReevaluationDueOn == due,
            cancellationToken);
        return hadItsCase ? await Schedule(membership, ended, cancellationToken) : Done.Ok;
    }
}
