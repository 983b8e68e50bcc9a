namespace MembershipCases.Web.Pipeline;

/// <summary>
/// The registrations of all features and rooms, discovered by their type, so that no list must be maintained.
/// </summary>
internal static class Registrations
{
    /// <summary>All registrations, ordered by type name.</summary>
    public static IReadOnlyList<IRegistration> All { get; } =
    [
        .. typeof(Registrations).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRegistration)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IRegistration)Activator.CreateInstance(type)!),
    ];

    /// <summary>Maps the API routes of all registrations.</summary>
    public static void MapFeatures(this RouteGroupBuilder api)
    {
        foreach (var registration in All) registration.MapRoutes(api);
    }
}
