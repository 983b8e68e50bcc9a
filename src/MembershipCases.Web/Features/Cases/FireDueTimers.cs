using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The scheduled job that fires due timers, such as an expired notice period.</summary>
public static class FireDueTimers
{
    /// <summary>
    /// A timer. The command id follows from its id, so that a timer fires once whichever server sends it.
    /// </summary>
    [AllowedToTheService]
    public sealed record Command(Guid CommandId, Guid CaseId, Guid TimerId) : IServiceCommand<CaseChanged>
    {
        ServiceTask IServiceCommand<CaseChanged>.Task => ServiceTask.FireTimer;

        Guid? IServiceCommand<CaseChanged>.AboutId => CaseId;

        /// <summary>The command for a timer of a case.</summary>
        public static Command For(Guid timerId, Guid caseId) =>
            new(DerivedId.Of(timerId.ToByteArray()), caseId, timerId);
    }

    internal sealed class Handler(MembershipDb db, CaseProcess process, CurrentUser user)
        : IRequestHandler<Command, Result<CaseChanged>>
    {
        public async Task<Result<CaseChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var membershipCase = await db.FindCase(request.CaseId, cancellationToken);
            if (membershipCase is null) return Domain.Cases.CaseErrors.NotFound;
            var timer = membershipCase.Timers.FirstOrDefault(candidate => candidate.Id == request.TimerId);
            if (timer is null || timer.DueOn > user.Today || !membershipCase.FireTimer(timer.Id, user.Now))
                return Domain.Cases.CaseErrors.StepNotOpen;
            var advanced = await process.Advance(membershipCase, new ProcessEvent.TimerFired(timer.Token),
                cancellationToken);
            return advanced.Then<CaseChanged>(_ => CaseChanged.Of(membershipCase));
        }
    }

    /// <summary>
    /// Sends a command for each due timer; one that fails is retried on the next run and does not stop the others.
    /// </summary>
    public static async Task<int> Sweep(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        var today = user.Today;
        var due = await scope.ServiceProvider.GetRequiredService<MembershipDb>().Timers.AsNoTracking()
            .Where(timer => timer.ClosedAt == null && timer.DueOn <= today)
            .OrderBy(timer => timer.DueOn).ThenBy(timer => timer.Id).Take(500)
            .Select(timer => new { timer.Id, timer.CaseId })
            .ToListAsync(cancellationToken);
        var fired = 0;
        foreach (var timer in due)
            fired += await services.TrySend(Command.For(timer.Id, timer.CaseId), cancellationToken) is null ? 0 : 1;
        await services.Forget(ServiceTask.FireTimer, user.Now, cancellationToken);
        return fired;
    }
}
