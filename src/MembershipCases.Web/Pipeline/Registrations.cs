namespace MembershipCases.Web.Pipeline;

/// <summary>
/// The registrations of all features and rooms. They are found by their type, so that nobody keeps a list.
/// </summary>
internal static class Registrations
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<IRegistration> All { get; } =
    [
        .. typeof(Registrations).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRegistration)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IRegistration)Activator.CreateInstance(type)!),
    ];

    /// <summary>Maps the routes of all.</summary>
    public static void MapFeatures(this RouteGroupBuilder api)
    {
        foreach (var registration in All) registration.MapRoutes(api);
    }
}
