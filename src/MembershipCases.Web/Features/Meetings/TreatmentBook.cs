using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>What a person wrote of a treatment.</summary>
internal sealed record Written(Guid MeetingId, string Outcome, string? Reason, Guid By);

/// <summary>Puts what was written together with its meeting: day, item number, the body's members, and those of them who are kept out.</summary>
internal sealed class TreatmentBook(MembershipDb db, Affiliations seats, CurrentUser user)
{
    /// <summary>The treatment; refused when the case is not on the agenda, or the meeting has not been held.</summary>
    public async Task<Result<Treatment>> Enter(MembershipCase membershipCase, Guid stepId, Written written, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda).FirstOrDefaultAsync(m => m.Id == written.MeetingId, cancellationToken);
        var item = meeting?.Agenda.FirstOrDefault(i => i.StepId == stepId);
        if (meeting is null || item is null) return CaseErrors.NotOnAgenda;
        if (meeting.On > user.Today) return CaseErrors.MeetingNotHeld(meeting.On);
        var members = await db.Bodies.Where(body => body.Key == meeting.Body).Select(body => body.Members).SingleAsync(cancellationToken);
        return new Treatment(meeting.Id, meeting.On, members, item.ItemNumber, written.Outcome, written.Reason, written.By, user.Now)
        {
            DisqualifiedMembers = await seats.DisqualifiedMembers(membershipCase, meeting.Body, cancellationToken),
        };
    }
}
