using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>What the service itself does when a process says so.</summary>
public sealed class CaseEffects(MembershipDb db, CaseOpener opener, ReevaluationDates dates, CurrentUser user)
{
    /// <summary>Does one effect on the tracked records.</summary>
    public async Task<Result<Done>> Do(ProcessEffect effect, MembershipCase membershipCase, CaseAdvancer advancer, CancellationToken cancellationToken)
    {
        switch (effect)
        {
            case ProcessEffect.OpenLegalityReview:
                membershipCase.OpenLegalityReview();
                return Domain.Done.Ok;
            case ProcessEffect.UpdateRegister:
                return UpdateRegister(await MembershipOf(membershipCase, cancellationToken), membershipCase);
            case ProcessEffect.ScheduleReevaluation:
                return await dates.Schedule(await MembershipOf(membershipCase, cancellationToken), membershipCase, cancellationToken);
            case ProcessEffect.OpenWithdrawalCase:
                return await OpenWithdrawalCase(membershipCase, advancer, cancellationToken);
            default:
                throw new InvalidOperationException($"Unknown effect {effect}");
        }
    }

    /// <summary>The last update of a process brings the final status, an earlier one that of a change under way.</summary>
    private Result<Done> UpdateRegister(Membership membership, MembershipCase membershipCase)
    {
        var done = membershipCase.Implementation;
        var isOver = membershipCase.EndOutcome is not null;
        var status = membershipCase.Kind == CaseKind.Join
            ? isOver ? MembershipStatus.Member : MembershipStatus.Joining
            : isOver ? MembershipStatus.Withdrawn : MembershipStatus.Withdrawing;
        var from = (isOver ? done?.EffectiveOn : done?.LetterSentOn) ?? user.Today;
        return membership.ChangeStatus(status, from, SourceOf(membershipCase), user.Recorder);
    }

    private static Source SourceOf(MembershipCase membershipCase)
    {
        var point = membershipCase.Implementation?.Point;
        if (membershipCase.ResolutionInForce() is { } resolution)
            return Source.InResolution(resolution.Id, point ?? resolution.Points.First(candidate => candidate.IsAdopted).Number);
        return Source.InMandate(membershipCase.MandateId ?? throw new InvalidOperationException("Nothing was resolved and no mandate given."), point);
    }

    private async Task<Result<Done>> OpenWithdrawalCase(MembershipCase reevaluation, CaseAdvancer advancer, CancellationToken cancellationToken)
    {
        var membership = await MembershipOf(reevaluation, cancellationToken);
        var opened = await opener.Open(new CaseOpening(CaseKind.Withdraw, membership, Actor.Service)
        {
            Origin = Origin.Reevaluation,
            DecidingBody = reevaluation.DecidingBody,
            Offices = [.. reevaluation.Offices.OrderBy(office => office.Position).Select(office => office.OfficeId)],
            Predecessor = reevaluation,
        }, advancer, cancellationToken);
        if (!opened.IsOk) return opened.Refused<Done>();
        opened.Value.CarryOver(reevaluation.CurrentAssessments(), user.NewId);
        return Domain.Done.Ok;
    }

    /// <summary>When a case has ended otherwise than by setting the next date, sees that a date that has had its case is not left standing.</summary>
    public async Task<Result<Done>> End(MembershipCase ended, CancellationToken cancellationToken) =>
        await dates.MoveOn(await MembershipOf(ended, cancellationToken), ended, cancellationToken);

    private async Task<Membership> MembershipOf(MembershipCase membershipCase, CancellationToken cancellationToken) =>
        await db.Memberships.Include(membership => membership.Facts).SingleAsync(membership => membership.Id == membershipCase.MembershipId, cancellationToken);
}
