using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>A command on a person's authority.</summary>
public abstract record PersonCommand : RecordCommand<User, PersonChanged>
{
    /// <summary>The person.</summary>
    [BindNever]
    public Guid PersonId { get; init; }

    internal sealed override Guid TargetId
    {
        get => PersonId;
        init => PersonId = value;
    }
}

/// <summary>The person's record after a command.</summary>
/// <param name="Id">The person.</param>
/// <param name="Version">The current version, which the next command must state.</param>
/// <param name="WaitsForAnother">Whether the change is only proposed until another administrator confirms it.</param>
public sealed record PersonChanged(Guid Id, int Version, bool WaitsForAnother = false) : IVersioned
{
    /// <summary>The record after a command that is about to be committed, which increments its version.</summary>
    public static PersonChanged Of(User changed) => new(changed.Id, changed.Version + 1, changed.WaitsForAnother);
}

/// <summary>A handler of commands on a person.</summary>
public abstract class PersonCommandHandler<TCommand>(MembershipDb db, CurrentUser user)
    : ChangeHandler<TCommand, User, PersonChanged>
    where TCommand : PersonCommand
{
    /// <summary>The database context.</summary>
    protected MembershipDb Db => db;

    /// <summary>The current user.</summary>
    protected CurrentUser Me => user;

    /// <inheritdoc/>
    protected sealed override async Task<Result<User>> Load(TCommand command, CancellationToken cancellationToken) =>
        await db.Users.WithAuthority()
            .FirstOrDefaultAsync(known => known.Id == command.PersonId, cancellationToken) is { } found
            ? found
            : UserErrors.NotFound;

    /// <inheritdoc/>
    protected sealed override PersonChanged ReplyOf(User record) => PersonChanged.Of(record);
}
