using System.Reflection;
using MediatR;
using MembershipCases.Domain;

namespace MembershipCases.Web.Platform;

/// <summary>Stops whoever has none of the roles that a request is for. A request that names none is for nobody.</summary>
public sealed class Authorize<TRequest, TResponse>(CurrentUser user) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IRefusable<TResponse>
{
    private static readonly AllowedToAttribute? Roles = typeof(TRequest).GetCustomAttribute<AllowedToAttribute>();
    private static readonly bool Everyone = typeof(TRequest).IsDefined(typeof(AllowedToEveryoneWithARoleAttribute));

    private static readonly bool TheService = typeof(TRequest).IsDefined(typeof(AllowedToTheServiceAttribute));

    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        IsAllowed() ? await next() : TResponse.Refuse([AccessErrors.NotAllowed]);

    private bool IsAllowed()
    {
        if (user.Actor is not { } actor) return false;
        if (TheService) return actor == Domain.People.Actor.Service;
        return Everyone ? actor.Authorities.Count > 0 : Roles?.Roles.Any(actor.Is) == true;
    }
}

/// <summary>Refusals that are about the person.</summary>
public static class AccessErrors
{
    /// <summary>The person has none of the roles that this is for.</summary>
    public static Error NotAllowed { get; } = new("access.not-allowed", ErrorKind.Forbidden);

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
