using System.Buffers.Binary;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>
/// The scheduled job that opens due re-evaluations: once for each date, whichever server runs it and however often.
/// </summary>
public static class OpenDueReevaluations
{
    private const int Batch = 50;

    /// <summary>
    /// A date of a membership. The command id follows from both, so that every server sends the same command.
    /// </summary>
    [AllowedToTheService]
    public sealed record Command(Guid CommandId, Guid MembershipId, DateOnly DueOn) : IServiceCommand<Reply>
    {
        ServiceTask IServiceCommand<Reply>.Task => ServiceTask.OpenReevaluation;

        Guid? IServiceCommand<Reply>.AboutId => MembershipId;

        /// <summary>The command for a date of a membership.</summary>
        public static Command For(Guid membershipId, DateOnly dueOn)
        {
            Span<byte> bytes = stackalloc byte[20];
            membershipId.TryWriteBytes(bytes);
            BinaryPrimitives.WriteInt32BigEndian(bytes[16..], dueOn.DayNumber);
            return new Command(DerivedId.Of(bytes), membershipId, dueOn);
        }
    }

    /// <summary>The case that was opened.</summary>
    public sealed record Reply(Guid CaseId, int Year, int Sequence);

    internal sealed class Handler(MembershipDb db, CaseProcess process, CurrentUser user)
        : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var membership = await db.Memberships.Include(m => m.Facts)
                .FirstOrDefaultAsync(m => m.Id == request.MembershipId, cancellationToken);
            if (membership is null) return RegisterErrors.MembershipNotFound;
            if (membership.NextReevaluation != request.DueOn || request.DueOn > user.Today)
                return RegisterErrors.ReevaluationNotDue;
            var opened = await process.Open(
                new CaseOpening(CaseKind.Reevaluate, membership, Actor.Service) { Origin = Origin.Reevaluation },
                cancellationToken);
            return opened.Then<Reply>(of => new Reply(of.Id, of.Year, of.Sequence));
        }
    }

    /// <summary>
    /// The due memberships without a case; served by an index of memberships by date and two indexes of cases.
    /// </summary>
    /// <param name="db">The database context.</param>
    /// <param name="today">The day in Oslo.</param>
    /// <param name="after">The last membership of the previous batch, or null.</param>
    public static IQueryable<Membership> Due(MembershipDb db, DateOnly today, Command? after = null)
    {
        var due = db.Memberships.AsNoTracking()
            .Where(m => m.Status == MembershipStatus.Member && m.NextReevaluation <= today)
            .Where(m => !db.Cases.Any(c => c.MembershipId == m.Id && c.ClosedAt == null))
            .Where(m => !db.Cases.Any(c => c.MembershipId == m.Id && c.ReevaluationDueOn == m.NextReevaluation));
        if (after is not null)
            due = due.Where(
                m => m.NextReevaluation > after.DueOn
                    || (m.NextReevaluation == after.DueOn && m.Id.CompareTo(after.MembershipId) > 0));
        return due.OrderBy(m => m.NextReevaluation).ThenBy(m => m.Id);
    }

    /// <summary>
    /// Opens everything due, in batches with a transaction for each case; one that fails is retried on the next run and
    /// does not stop the others.
    /// </summary>
    /// <returns>The number of cases opened.</returns>
    public static async Task<int> Sweep(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (opened, began) = (0, Now(services));
        for (var batch = await Next(services, null, cancellationToken); batch.Count > 0; batch = await Next(services,
            batch[^1], cancellationToken))
            foreach (var command in batch) opened += await services.TrySend(command, cancellationToken) is null ? 0 : 1;
        await services.Forget(ServiceTask.OpenReevaluation, began, cancellationToken);
        return opened;
    }

    private static DateTimeOffset Now(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<CurrentUser>().Now;
    }

    /// <summary>The next batch after a command, or the first.</summary>
    public static async Task<List<Command>> Next(
        IServiceProvider services, Command? after, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var today = scope.ServiceProvider.GetRequiredService<CurrentUser>().Today;
        var due = await Due(scope.ServiceProvider.GetRequiredService<MembershipDb>(), today, after)
            .Take(Batch).Select(m => new { m.Id, DueOn = m.NextReevaluation!.Value }).ToListAsync(cancellationToken);
        return due.ConvertAll(one => Command.For(one.Id, one.DueOn));
    }
}
