using System.Reflection;

namespace MembershipCases.Web.Pipeline;

/// <summary>Who is authorised to send a request, as the attributes of the request declare.</summary>
/// <param name="Roles">The roles, any of which suffices.</param>
/// <param name="Everyone">Whether everyone with a role is authorised.</param>
/// <param name="TheService">Whether only the service itself is authorised.</param>
/// <param name="SignedIn">Whether everyone who is signed in is authorised.</param>
/// <param name="Anyone">Whether anyone is authorised, signed in or not.</param>
public sealed record Admission(IReadOnlyList<Role> Roles, bool Everyone, bool TheService, bool SignedIn, bool Anyone)
{
    /// <summary>The admission to a type of request, read from its attributes.</summary>
    public static Admission To(Type request) => new(
        request.GetCustomAttribute<AllowedToAttribute>()?.Roles ?? [],
        request.IsDefined(typeof(AllowedToEveryoneWithARoleAttribute)),
        request.IsDefined(typeof(AllowedToTheServiceAttribute)),
        request.IsDefined(typeof(AllowedToEveryoneSignedInAttribute)),
        request.IsDefined(typeof(AllowedToAnyoneAttribute)));

    /// <summary>The admission to the query that shows a type of record.</summary>
    /// <exception cref="InvalidOperationException">No query shows it, or more than one.</exception>
    public static Admission ToSee(Type record) =>
        To(typeof(Admission).Assembly.GetTypes()
            .Single(request => request.GetCustomAttribute<ShowsAttribute>()?.Record == record));

    /// <summary>Whether the actor is authorised; null is somebody who is not signed in.</summary>
    public bool Admits(Actor? actor)
    {
        if (Anyone) return true;
        if (actor is null) return false;
        if (TheService) return actor == Actor.Service;
        if (SignedIn) return true;
        return Everyone ? actor.Authorities.Count > 0 : Roles.Any(actor.Is);
    }
}
