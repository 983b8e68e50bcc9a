using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Tasks;

/// <summary>A question of disqualification that a body is to rule on.</summary>
public sealed record QuestionRow(int Year, int Sequence, string Title, string Name, DateTimeOffset Since);

/// <summary>A treatment that waits for a second person of the secretariat; one's own waits for somebody else.</summary>
public sealed record PendingRow(Guid MeetingId, Guid StepId, int Year, int Sequence, string Title, string WrittenBy, bool IsMine, DateTimeOffset Since);

/// <summary>What a secretariat does beside its agenda.</summary>
public sealed record SecretariatTasks(IReadOnlyList<QuestionRow> Questions, IReadOnlyList<PendingRow> Pending)
{
    private const int Most = 50;

    /// <summary>Of the bodies that the person serves; nothing for everybody else. The oldest first.</summary>
    public static async Task<SecretariatTasks> Of(MembershipDb db, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.Is(Role.CouncilSecretariat) && !actor.Is(Role.CityGovernmentSecretariat)) return new SecretariatTasks([], []);
        var bodies = (await db.Bodies.AsNoTracking().Select(body => body.Key).ToListAsync(cancellationToken)).FindAll(body => Secretariats.MayServe(actor, body));
        var questions = await (
            from question in db.Disqualifications.AsNoTracking()
            where question.State == DisqualificationState.Raised && bodies.Contains(question.Body)
            join of in db.Cases on question.CaseId equals of.Id
            where of.ClosedAt == null
            orderby question.RaisedAt
            select new QuestionRow(of.Year, of.Sequence, of.Title, question.Name, question.RaisedAt)).Take(Most).ToListAsync(cancellationToken);
        var pending = await (
            from written in db.PendingTreatments.AsNoTracking()
            where written.State == PendingState.Waiting
            join step in db.Steps on written.StepId equals step.Id
            where bodies.Contains(step.Body!)
            join of in db.Cases on written.CaseId equals of.Id
            join person in db.Users on written.ProposedBy equals person.Id
            orderby written.ProposedAt
            select new PendingRow(written.MeetingId, step.Id, of.Year, of.Sequence, of.Title, person.Name, person.Id == actor.UserId, written.ProposedAt)).Take(Most).ToListAsync(cancellationToken);
        return new SecretariatTasks(questions, pending);
    }
}
