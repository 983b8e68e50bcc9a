using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>A command about what one person may do.</summary>
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
/// <param name="Version">Its version now: what the next command states.</param>
public sealed record PersonChanged(Guid Id, int Version) : IVersioned
{
    /// <summary>The record after a command that is about to be committed, which counts its version one on.</summary>
    public static PersonChanged Of(User changed) => new(changed.Id, changed.Version + 1);
}

/// <summary>A handler of a command about a person.</summary>
public abstract class PersonCommandHandler<TCommand>(MembershipDb db, CurrentUser user)
    : ChangeHandler<TCommand, User, PersonChanged>
    where TCommand : PersonCommand
{
    /// <summary>The records.</summary>
    protected MembershipDb Db => db;

    /// <summary>Who does it.</summary>
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
