using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.People;
using MembershipCases.Domain.Register;
using MembershipCases.Web.Data;
using MembershipCases.Web.Platform;
using MembershipCases.Web.Process;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>The service itself gives memberships a next date that have none, so that nobody has to remember any of them.</summary>
public static class ScheduleMissing
{
    private const int Batch = 200;

    /// <summary>The memberships of one batch.</summary>
    [AllowedToTheService]
    public sealed record Command(Guid CommandId) : ICommand<Reply>;

    /// <summary>How many got a date.</summary>
    public sealed record Reply(int Scheduled);

    /// <summary>Sets the first date of each one's cycle.</summary>
    public sealed class Handler(MembershipDb db, ReevaluationDates dates, CurrentUser user, Texts texts) : IRequestHandler<Command, Result<Reply>>
    {
        /// <inheritdoc/>
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var without = await db.Memberships.Include(m => m.Facts)
                .Where(m => m.Status == MembershipStatus.Member && m.NextReevaluation == null)
                .OrderBy(m => m.Id).Take(Batch).ToListAsync(cancellationToken);
            var periods = await dates.Periods(cancellationToken);
            var source = Source.Statement(Guid.Empty, texts.In(Language.Bokmål, "reevaluation.set-by-service"));
            foreach (var membership in without)
                if (membership.ScheduleReevaluation(false, periods, source, user.Recorder) is { IsOk: false } refused) return refused.Refused<Reply>();
            return new Reply(without.Count);
        }
    }

    /// <summary>Gives every membership a date.</summary>
    public static async Task<int> Sweep(IServiceProvider services, CancellationToken cancellationToken)
    {
        for (var all = 0; ;)
        {
            await using var scope = services.CreateAsyncScope();
            var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
            user.Become(Actor.Service);
            var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new Command(user.NewId()), cancellationToken);
            if (!answer.IsOk || answer.Value.Scheduled == 0) return all;
            all += answer.Value.Scheduled;
        }
    }
}
