using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>The scheduled job that gives memberships without a next re-evaluation a date.</summary>
public static class ScheduleMissing
{
    private const int Batch = 200;

    /// <summary>The memberships of one batch.</summary>
    [AllowedToTheService]
    public sealed record Command(Guid CommandId) : IServiceCommand<Reply>
    {
        ServiceTask IServiceCommand<Reply>.Task => ServiceTask.ScheduleReevaluations;

        Guid? IServiceCommand<Reply>.AboutId => null;
    }

    /// <summary>The number of memberships that got a date.</summary>
    public sealed record Reply(int Scheduled);

    /// <summary>Sets the first date of each cycle.</summary>
    internal sealed class Handler(MembershipDb db, ReevaluationDates dates, CurrentUser user, Texts texts)
        : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var without = await Without(db).Include(m => m.Facts).OrderBy(m => m.Id).Take(Batch)
                .ToListAsync(cancellationToken);
            var periods = await dates.Periods(cancellationToken);
            var source = Source.Statement(Guid.Empty, texts.In(Language.Bokmål, "reevaluation.set-by-service"));
            foreach (var membership in without)
                if (membership.ScheduleReevaluation(false, periods, source, user.Recorder) is { IsOk: false } refused)
                    return refused.Refused<Reply>();
            return new Reply(without.Count);
        }
    }

    /// <summary>Gives every membership a date.</summary>
    public static async Task<int> Sweep(IServiceProvider services, CancellationToken cancellationToken)
    {
        var all = 0;
        while (await AnyIsWithout(services, cancellationToken) is { } commandId
            && await services.TrySend(new Command(commandId),
                cancellationToken) is { Scheduled: > 0 and var scheduled })
            all += scheduled;
        if (await AnyIsWithout(services, cancellationToken) is null)
            await services.Forget(ServiceTask.ScheduleReevaluations, DateTimeOffset.MaxValue, cancellationToken);
        return all;
    }

    /// <summary>A command id when there is something to do, which is rare.</summary>
    private static async Task<Guid?> AnyIsWithout(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await Without(scope.ServiceProvider.GetRequiredService<MembershipDb>()).AnyAsync(cancellationToken)
            ? scope.ServiceProvider.GetRequiredService<CurrentUser>().NewId()
            : null;
    }

    private static IQueryable<Membership> Without(MembershipDb db) =>
        db.Memberships.Where(m => m.Status == MembershipStatus.Member && m.NextReevaluation == null);
}
