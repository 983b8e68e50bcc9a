using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// The service itself goes on with cases whose waiting is over, such as a notice period that has run out.
/// </summary>
public static class FireDueTimers
{
    /// <summary>
    /// One timer. The id of the timer is the id of the command, so that a timer fires once whoever sends it.
    /// </summary>
    [AllowedToTheService]
    public sealed record Command(Guid CommandId, Guid CaseId) : ICommand<CaseChanged>;

    internal sealed class Handler(MembershipDb db, CaseProcess process, CurrentUser user)
        : IRequestHandler<Command, Result<CaseChanged>>
    {
        public async Task<Result<CaseChanged>> Handle(Command request, CancellationToken cancellationToken)
        {
            var membershipCase = await db.FindCase(request.CaseId, cancellationToken);
            if (membershipCase is null) return Domain.Cases.CaseErrors.NotFound;
            var timer = membershipCase.Timers.FirstOrDefault(candidate => candidate.Id == request.CommandId);
            if (timer is null || timer.DueOn > user.Today || !membershipCase.FireTimer(timer.Id, user.Now))
                return Domain.Cases.CaseErrors.StepNotOpen;
            var advanced = await process.Advance(membershipCase, new ProcessEvent.TimerFired(timer.Token),
                cancellationToken);
            return advanced.Then<CaseChanged>(_ => CaseChanged.Of(membershipCase));
        }
    }

    /// <summary>
    /// Finds what is due and sends a command for each; one that fails is left for the next time and stops no other.
    /// </summary>
    public static async Task<int> Sweep(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var today = scope.ServiceProvider.GetRequiredService<CurrentUser>().Today;
        var due = await scope.ServiceProvider.GetRequiredService<MembershipDb>().Timers.AsNoTracking()
            .Where(timer => timer.ClosedAt == null && timer.DueOn <= today)
            .OrderBy(timer => timer.DueOn).ThenBy(timer => timer.Id).Take(500)
            .Select(timer => new Command(timer.Id, timer.CaseId))
            .ToListAsync(cancellationToken);
        var fired = 0;
        foreach (var command in due) fired += await services.TrySend(command, cancellationToken) is null ? 0 : 1;
        return fired;
    }
}
