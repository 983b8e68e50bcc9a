using System.Reflection;
using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.People;

namespace MembershipCases.Web.Platform;

/// <summary>Stops whoever has none of the roles that a request is for. A request that names none is for nobody.</summary>
public sealed class Authorize<TRequest, TResponse>(CurrentUser user, ILoggerFactory log) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IRefusable<TResponse>
{
    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (user.May<TRequest>()) return await next();
        log.CreateLogger(SecurityLog.Category).Refused(user.Actor?.UserId, typeof(TRequest).FullName!);
        return TResponse.Refuse([AccessErrors.NotAllowed]);
    }
}

/// <summary>Whom a request is for, as it says itself.</summary>
/// <param name="Roles">Those with any of these roles.</param>
/// <param name="Everyone">Everyone who has a role.</param>
/// <param name="TheService">The service itself.</param>
/// <param name="SignedIn">Everyone who is signed in.</param>
/// <param name="Anyone">Whoever asks, signed in or not.</param>
public sealed record Admission(IReadOnlyList<Role> Roles, bool Everyone, bool TheService, bool SignedIn, bool Anyone)
{
    /// <summary>Whom this kind of request is for.</summary>
    public static Admission To(Type request) => new(
        request.GetCustomAttribute<AllowedToAttribute>()?.Roles ?? [],
        request.IsDefined(typeof(AllowedToEveryoneWithARoleAttribute)),
        request.IsDefined(typeof(AllowedToTheServiceAttribute)),
        request.IsDefined(typeof(AllowedToEveryoneSignedInAttribute)),
        request.IsDefined(typeof(AllowedToAnyoneAttribute)));

    /// <summary>Whom the query is for that shows a kind of record.</summary>
    /// <exception cref="InvalidOperationException">None shows it, or more than one.</exception>
    public static Admission ToSee(Type record) =>
        To(typeof(Admission).Assembly.GetTypes().Single(request => request.GetCustomAttribute<ShowsAttribute>()?.Record == record));

    /// <summary>Whether it is for this person; null is somebody who is not signed in.</summary>
    public bool Admits(Actor? actor)
    {
        if (Anyone) return true;
        if (actor is null) return false;
        if (TheService) return actor == Actor.Service;
        if (SignedIn) return true;
        return Everyone ? actor.Authorities.Count > 0 : Roles.Any(actor.Is);
    }
}

/// <summary>Refusals that are about the person.</summary>
public static class AccessErrors
{
    /// <summary>The person has none of the roles that this is for.</summary>
    public static Error NotAllowed { get; } = new("access.not-allowed", ErrorKind.Forbidden);

    /// <summary>The form was drawn when the person acted for somebody else than now.</summary>
    public static Error ActsAsAnother { get; } = new("access.acts-as-another", ErrorKind.Conflict);

    /// <summary>A command needs an id of its own.</summary>
    public static Error CommandIdMissing { get; } = new("command.id-missing", ErrorKind.Invalid);

    /// <summary>The command id was used for something else.</summary>
    public static Error CommandIdReused { get; } = new("command.id-reused", ErrorKind.Reused);

    /// <summary>Somebody else changed the record at the same moment.</summary>
    public static Error Stale { get; } = new("record.stale", ErrorKind.Stale);

    /// <summary>Another record has what must be unique.</summary>
    public static Error Taken { get; } = new("record.taken", ErrorKind.Conflict);

    /// <summary>The command met others again and again; nothing was saved.</summary>
    public static Error Busy { get; } = new("record.busy", ErrorKind.Conflict);
}
