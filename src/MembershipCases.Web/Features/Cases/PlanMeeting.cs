using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// Plans a case for a meeting of its deciding body, so that its page shows what must be done by when and warns when a
/// step is late.
/// </summary>
public static class PlanMeeting
{
    /// <summary>The case and the meeting; null for none.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat,
        Role.Administrator)]
    public sealed record Command : CaseCommand
    {
        /// <summary>The meeting.</summary>
        public Guid? MeetingId { get; init; }
    }

    /// <summary>Plans it, unless the meeting cannot be reached.</summary>
    internal sealed class Handler(MembershipDb db, BackPlanner planner, CurrentUser user)
        : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            if (planner.DecidingBodyOf(membershipCase) is not { } body) return CaseErrors.NothingToPlan;
            var meeting = await Db.Meetings.FirstOrDefaultAsync(m => m.Id == command.MeetingId, cancellationToken);
            if (meeting is null && command.MeetingId is not null) return MeetingErrors.NotFound;
            var planned = membershipCase.PlanFor(meeting, body, user.Required, user.Today);
            if (!planned.IsOk || meeting is null) return planned;
            var way = await planner.For(membershipCase, meeting, cancellationToken);
            return way.Then<Done>(_ => Done.Ok);
        }
    }
}
