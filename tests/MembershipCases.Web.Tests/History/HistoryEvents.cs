namespace MembershipCases.Web.Tests.History;

/// <summary>Every sort of event that the domain knows.</summary>
internal static class HistoryEvents
{
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(HistoryEvent).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(HistoryEvent))).OrderBy(type => type.FullName, StringComparer.Ordinal)];
}
