using System.Buffers.Binary;
using System.Security.Cryptography;
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
    public sealed record Command(Guid CommandId, Guid MembershipId, DateOnly DueOn) : ICommand<Reply>
    {
        /// <summary>The command for a date of a membership.</summary>
        public static Command For(Guid membershipId, DateOnly dueOn)
        {
            Span<byte> bytes = stackalloc byte[20];
            membershipId.TryWriteBytes(bytes);
            BinaryPrimitives.WriteInt32BigEndian(bytes[16..], dueOn.DayNumber);
            var hash = SHA256.HashData(bytes).AsSpan(0, 16);
            hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // A UUID of version 8: made by a rule of one's own (RFC 9562, 5.8).
            hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
            return new Command(new Guid(hash, bigEndian: true), membershipId, dueOn);
        }
    }

    /// <summary>The case that was opened.</summary>
    public sealed record Reply(Guid CaseId, int Year, int Sequence);

    internal sealed class Handler(MembershipDb db, CaseProcess process, CurrentUser user)
        : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            // Two servers that open cases at once are serialised here and do not compete for case numbers.
            await db.Lock("open-reevaluations", cancellationToken);
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
        var opened = 0;
        for (var batch = await Next(services, null, cancellationToken); batch.Count > 0; batch = await Next(services,
            batch[^1], cancellationToken))
            foreach (var command in batch) opened += await services.TrySend(command, cancellationToken) is null ? 0 : 1;
        return opened;
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
