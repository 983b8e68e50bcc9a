using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>A command about what the register says of one membership.</summary>
public abstract record MembershipCommand : RecordCommand<Membership, MembershipChanged>
{
    /// <summary>The membership.</summary>
    [BindNever]
    public Guid MembershipId { get; init; }

    /// <summary>Why it is changed.</summary>
    public string Reason { get; init; } = "";

    internal sealed override Guid TargetId
    {
        get => MembershipId;
        init => MembershipId = value;
    }
}

/// <summary>The membership as it stands after a command.</summary>
/// <param name="Id">The membership.</param>
/// <param name="Version">Its version now: what the next command states.</param>
/// <param name="NextReevaluation">The day of the next re-evaluation; null when none is set.</param>
/// <param name="Cycle">How often it is re-evaluated, as the register writes it.</param>
public sealed record MembershipChanged(Guid Id, int Version, DateOnly? NextReevaluation, string Cycle) : IVersioned
{
    /// <summary>
    /// The membership after a command that is about to be committed, which counts its version one on.
    /// </summary>
    public static MembershipChanged Of(Membership changed) =>
        new(changed.Id, changed.Version + 1, changed.NextReevaluation, changed.Cycle.ToString());
}

/// <summary>A handler of a command about a membership, which only those who keep it may change.</summary>
public abstract class MembershipCommandHandler<TCommand>(MembershipDb db, CurrentUser user)
    : ChangeHandler<TCommand, Membership, MembershipChanged>
    where TCommand : MembershipCommand
{
    /// <summary>The records.</summary>
    protected MembershipDb Db => db;

    /// <summary>Who does it.</summary>
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
        new(record.IsKeptBy(user.Required) ? null : AccessErrors.NotAllowed);

    /// <inheritdoc/>
    protected sealed override MembershipChanged ReplyOf(Membership record) => MembershipChanged.Of(record);

    /// <summary>The word of the person, with their reason.</summary>
    protected Source SourceOf(TCommand command) => Source.Statement(user.Required.UserId, command.Reason.Trim());
}
