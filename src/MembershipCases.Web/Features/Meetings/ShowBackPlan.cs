using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>The latest start of a case that is to be decided in a certain meeting.</summary>
public static class ShowBackPlan
{
    /// <summary>The meeting.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid MeetingId) : IQuery<View>;

    /// <summary>The plan for each kind of case that the body decides.</summary>
    public sealed record View(Meeting Meeting, string BodyName, IReadOnlyList<Way> Ways);

    /// <summary>A plan, or the reason why there is none.</summary>
    /// <param name="Kind">The kind of case.</param>
    /// <param name="Plan">The plan.</param>
    /// <param name="Refusal">Why there is no plan.</param>
    /// <param name="Slack">Working days from today to the last day to start; negative when it has passed.</param>
    public sealed record Way(CaseKind Kind, BackPlan? Plan, Error? Refusal, int Slack);

    internal sealed class Handler(MembershipDb db, BackPlanner planner, CurrentUser user)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var meeting = await db.Meetings.AsNoTracking()
                .FirstOrDefaultAsync(m => m.Id == request.MeetingId, cancellationToken);
            if (meeting is null) return MeetingErrors.NotFound;
            var names = await WorkNames.Read(db, cancellationToken);
            var ways = new List<Way>();
            foreach (var kind in Enum.GetValues<CaseKind>())
            {
                var planned = await planner.ForNew(kind, meeting, cancellationToken);
                if (planned.IsOk) ways.Add(new Way(kind, planned.Value, null, planned.Value.SlackOn(user.Today)));
                else if (planned.Error.Code != CaseErrors.NothingToPlan.Code)
                    ways.Add(new Way(kind, null, planned.Error, 0));
            }

            return new View(meeting, names.Body(meeting.Body), ways);
        }
    }
}
