using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>A command about what one person may do.</summary>
public abstract record PersonCommand : ICommand<PersonChanged>
{
    /// <inheritdoc/>
    public Guid CommandId { get; init; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The version that was seen.</summary>
    public int Version { get; init; }
}

/// <summary>The person's record after a command.</summary>
/// <param name="Id">The person.</param>
/// <param name="Version">Its version now: what the next command states.</param>
public sealed record PersonChanged(Guid Id, int Version) : IVersioned
{
    /// <summary>The record after a command that is about to be committed, which counts its version one on.</summary>
    public static PersonChanged Of(User changed) => new(changed.Id, changed.Version + 1);
}

/// <summary>The routes of commands about a person.</summary>
public static class PersonCommandRoutes
{
    /// <summary>Maps <c>/{id}/{name}</c> in the group of the people.</summary>
    public static void MapChange<TCommand>(this RouteGroupBuilder people, string name) where TCommand : PersonCommand =>
        people.MapPost($"/{{id:guid}}/{name}", (Guid id, TCommand body, ApiCall call) =>
        {
            PersonCommand command = body with { CommandId = call.CommandId, Version = call.Version, PersonId = id };
            return call.Send(command);
        });
}

/// <summary>What these commands have in common: the record is loaded, the version seen is checked, and it is changed.</summary>
public abstract class PersonCommandHandler<TCommand>(MembershipDb db, CurrentUser user) : IRequestHandler<TCommand, Result<PersonChanged>>
    where TCommand : PersonCommand
{
    /// <summary>The records.</summary>
    protected MembershipDb Db => db;

    /// <summary>Who does it.</summary>
    protected CurrentUser Me => user;

    /// <inheritdoc/>
    public async Task<Result<PersonChanged>> Handle(TCommand request, CancellationToken cancellationToken)
    {
        var person = await db.Users.WithAuthority()
            .FirstOrDefaultAsync(known => known.Id == request.PersonId, cancellationToken);
        if (person is null) return UserErrors.NotFound;
        if (person.Version != request.Version) return AccessErrors.Stale;
        var changed = await Change(person, request, cancellationToken);
        return changed.Then<PersonChanged>(_ => PersonChanged.Of(person));
    }

    /// <summary>Lets the record change.</summary>
    protected abstract Task<Result<Done>> Change(User person, TCommand command, CancellationToken cancellationToken);
}
