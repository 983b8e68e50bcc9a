using System.Reflection;

namespace MembershipCases.Web.Pipeline;

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
        To(typeof(Admission).Assembly.GetTypes()
            .Single(request => request.GetCustomAttribute<ShowsAttribute>()?.Record == record));

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
