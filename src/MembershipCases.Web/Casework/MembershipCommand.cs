using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>A command about what the register says of one membership.</summary>
public abstract record MembershipCommand : ICommand<MembershipChanged>
{
    /// <inheritdoc/>
    public Guid CommandId { get; init; }

    /// <summary>The membership.</summary>
    public Guid MembershipId { get; init; }

    /// <summary>The version that was seen.</summary>
    public int Version { get; init; }

    /// <summary>Why it is changed.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>The membership as it stands after a command.</summary>
/// <param name="Id">The membership.</param>
/// <param name="Version">Its version now: what the next command states.</param>
/// <param name="NextReevaluation">The day of the next re-evaluation; null when none is set.</param>
/// <param name="Cycle">How often it is re-evaluated, as the register writes it.</param>
public sealed record MembershipChanged(Guid Id, int Version, DateOnly? NextReevaluation, string Cycle) : IVersioned
{
    /// <summary>The membership after a command that is about to be committed, which counts its version one on.</summary>
    public static MembershipChanged Of(Membership changed) => new(changed.Id, changed.Version + 1, changed.NextReevaluation, changed.Cycle.ToString());
}

/// <summary>What these commands have in common: the membership is loaded, its keeper and the version seen are checked, and it is changed.</summary>
public abstract class MembershipCommandHandler<TCommand>(MembershipDb db, CurrentUser user) : IRequestHandler<TCommand, Result<MembershipChanged>>
    where TCommand : MembershipCommand
{
    /// <summary>The records.</summary>
    protected MembershipDb Db => db;

    /// <summary>Who does it.</summary>
    protected CurrentUser User => user;

    /// <inheritdoc/>
    public async Task<Result<MembershipChanged>> Handle(TCommand request, CancellationToken cancellationToken)
    {
        var membership = await db.Memberships.Include(m => m.Facts).FirstOrDefaultAsync(m => m.Id == request.MembershipId, cancellationToken);
        if (membership is null) return RegisterErrors.MembershipNotFound;
        if (!membership.IsKeptBy(user.Required)) return AccessErrors.NotAllowed;
        if (membership.Version != request.Version) return AccessErrors.Stale;
        var changed = await Change(membership, request, Source.Statement(user.Required.UserId, request.Reason.Trim()), cancellationToken);
        return changed.Then<MembershipChanged>(_ => MembershipChanged.Of(membership));
    }

    /// <summary>Lets the membership change, on the word of the person and their reason.</summary>
    protected abstract Task<Result<Done>> Change(Membership membership, TCommand command, Source source, CancellationToken cancellationToken);
}

/// <summary>The routes of commands about a membership.</summary>
public static class MembershipCommandRoutes
{
    /// <summary>Maps <c>/{id}/{name}</c> in the group of the memberships.</summary>
    public static void MapMembershipChange<TCommand>(this RouteGroupBuilder memberships, string name) where TCommand : MembershipCommand =>
        memberships.MapPost($"/{{id:guid}}/{name}", (Guid id, TCommand body, ApiCall call) =>
        {
            MembershipCommand command = body with { CommandId = call.CommandId, Version = call.Version, MembershipId = id };
            return call.Send(command);
        });
}
