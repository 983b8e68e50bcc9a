using MembershipCases.Domain;
using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Domain.Process;
using MembershipCases.Domain.Register;
using MembershipCases.Web.Data;
using MembershipCases.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Process;

/// <summary>What the service itself does when a process says so.</summary>
public sealed class CaseEffects(MembershipDb db, ProcessDefinitions definitions, CurrentUser user, Texts texts)
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
                return ScheduleReevaluation(await MembershipOf(membershipCase, cancellationToken), membershipCase);
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

    private Result<Done> ScheduleReevaluation(Membership membership, MembershipCase membershipCase)
    {
        var next = user.Today.AddYears(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var reason = texts.In(Language.Bokmål, "case.reevaluation-scheduled", membershipCase.Number);
        if (membership.Holding(FactKind.NextReevaluation).Any(fact => fact.Value == next)) return Domain.Done.Ok;
        return membership.State(FactKind.NextReevaluation, next, user.Today, Source.Statement(user.Required.UserId, reason), user.Recorder);
    }

    private async Task<Result<Done>> OpenWithdrawalCase(MembershipCase reevaluation, CaseAdvancer advancer, CancellationToken cancellationToken)
    {
        var membership = await MembershipOf(reevaluation, cancellationToken);
        var officeIds = reevaluation.Offices.OrderBy(office => office.Position).Select(office => office.OfficeId).ToList();
        var offices = await db.Offices.Where(office => officeIds.Contains(office.Id)).ToListAsync(cancellationToken);
        var opened = MembershipCase.Open(user.NewId(), await CaseNumbers.Next(db, user.Today.Year, cancellationToken), new NewCase
        {
            Kind = CaseKind.Withdraw,
            MembershipId = membership.Id,
            Title = texts.In(Language.Bokmål, "case.title-withdraw", membership.Name),
            Origin = Origin.Reevaluation,
            DecidingBody = reevaluation.DecidingBody,
            Offices = [.. officeIds.Select(id => offices.Single(office => office.Id == id))],
            PredecessorId = reevaluation.Id,
        }, definitions.Latest(CaseKind.Withdraw).Version, Actor.Service, user.Now);
        if (!opened.IsOk) return opened.Refused<Done>();
        db.Cases.Add(opened.Value);
        var started = await advancer.Start(opened.Value, cancellationToken);
        opened.Value.CarryOver(reevaluation.CurrentAssessments(), user.NewId);
        return started;
    }

    private async Task<Membership> MembershipOf(MembershipCase membershipCase, CancellationToken cancellationToken) =>
        await db.Memberships.Include(membership => membership.Facts).SingleAsync(membership => membership.Id == membershipCase.MembershipId, cancellationToken);
}
