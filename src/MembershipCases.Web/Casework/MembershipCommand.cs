using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>A command on the register's data of one membership.</summary>
public abstract record MembershipCommand : RecordCommand<Membership, MembershipChanged>
{
    /// <summary>The membership.</summary>
    [BindNever]
    public Guid MembershipId { get; init; }

    /// <summary>The reason for the change.</summary>
    public string Reason { get; init; } = "";

    internal sealed override Guid TargetId
    {
        get => MembershipId;
        init => MembershipId = value;
    }
}

/// <summary>The membership after a command.</summary>
/// <param name="Id">The membership.</param>
/// <param name="Version">The current version, which the next command must state.</param>
/// <param name="NextReevaluation">The day of the next re-evaluation; null when none is set.</param>
/// <param name="Cycle">The re-evaluation cycle, in the register's format.</param>
public sealed record MembershipChanged(Guid Id, int Version, DateOnly? NextReevaluation, string Cycle) : IVersioned
{
    /// <summary>The membership after a command that is about to be committed, which increments its version.</summary>
    public static MembershipChanged Of(Membership changed) =>
        new(changed.Id, changed.Version + 1, changed.NextReevaluation, changed.Cycle.ToString());
}

/// <summary>A handler of commands on a membership, which those who maintain it may change unless it says otherwise.</summary>
public abstract class MembershipCommandHandler<TCommand>(MembershipDb db, CurrentUser user)
    : ChangeHandler<TCommand, Membership, MembershipChanged>
    where TCommand : MembershipCommand
{
    /// <summary>The database context.</summary>
    protected MembershipDb Db => db;

    /// <summary>The current user.</summary>
    protected CurrentUser User => user;

    /// <inheritdoc/>
    protected sealed override async Task<Result<Membership>> Load(
        TCommand command, CancellationToken cancellationToken) =>
        await db.Memberships.Include(m => m.Facts)
            .FirstOrDefaultAsync(m => m.Id == command.MembershipId, cancellationToken) is { } found
            ? found
            : RegisterErrors.MembershipNotFound;

    /// <inheritdoc/>
    protected sealed override ValueTask<Error?> RefusalToTouch(
        Membership record, TCommand command, CancellationToken cancellationToken) =>
        new(MayTouch(record) ? null : AccessErrors.NotAllowed);

    /// <summary>Whether the current user may change the membership: whoever maintains it.</summary>
    protected virtual bool MayTouch(Membership record) => record.IsKeptBy(user.Required);

    /// <inheritdoc/>
    protected sealed override MembershipChanged ReplyOf(Membership record) => MembershipChanged.Of(record);

    /// <summary>A statement by the current user, with their reason, as the source.</summary>
    protected Source SourceOf(TCommand command) => Source.Statement(user.Required.UserId, command.Reason.Trim());
}
