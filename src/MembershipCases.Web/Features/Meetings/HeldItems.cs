using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// An item of a meeting that was held, with the body's number of members and its members who are disqualified in the
/// case.
/// </summary>
internal sealed record HeldItem(Meeting Meeting, string ItemNumber, int? Members, IReadOnlyList<string> Disqualified)
{
    /// <summary>The meetings of the body that have been called for later days.</summary>
    public IReadOnlyList<Guid> Later { get; init; } = [];

    /// <summary>The treatment of the item.</summary>
    public Treatment Treat(string outcome, string? reason, Guid by, DateTimeOffset at, Guid? postponedTo = null) =>
        new(Meeting.Id, Meeting.On, Members, ItemNumber, outcome, reason, by, at)
        {
            DisqualifiedMembers = Disqualified, LaterMeetings = Later, PostponedTo = postponedTo,
        };
}

/// <summary>Finds the agenda item of a step in a meeting.</summary>
internal sealed class HeldItems(MembershipDb db, Affiliations seats, CurrentUser user)
{
    /// <summary>The item; refused when the step is not on the agenda, or the meeting has not been held.</summary>
    public async Task<Result<HeldItem>> Find(
        MembershipCase membershipCase, Guid stepId, Guid meetingId, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda)
            .FirstOrDefaultAsync(m => m.Id == meetingId, cancellationToken);
        var item = meeting?.Agenda.FirstOrDefault(i => i.StepId == stepId);
        if (meeting is null || item is null) return CaseErrors.NotOnAgenda;
        await db.LoadDecisions(membershipCase.Id, cancellationToken);
        if (meeting.On > user.Today) return CaseErrors.MeetingNotHeld(meeting.On);
        var members = await db.Bodies.Where(body => body.Key == meeting.Body).Select(body => body.Members)
            .SingleAsync(cancellationToken);
        return new HeldItem(meeting, item.ItemNumber, members,
            await seats.DisqualifiedMembers(membershipCase, meeting.Body, cancellationToken))
        {
            Later = await db.Meetings.Where(m => m.Body == meeting.Body && m.On > meeting.On).Select(m => m.Id)
                .ToListAsync(cancellationToken),
        };
    }
}
