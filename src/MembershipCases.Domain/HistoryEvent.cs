using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace MembershipCases.Domain;

/// <summary>
/// An event in the history of a record: one sealed record type for each kind. Its own properties become the entry's new
/// values, in declaration order. Entries are chained by hash, so properties are never renamed or reordered.
/// </summary>
public abstract record HistoryEvent
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    /// <summary>The stable name of this kind of event.</summary>
    [JsonIgnore]
    public virtual string What => NameOf(GetType());

    /// <summary>The reason that a person gave, if any.</summary>
    [JsonIgnore]
    public string? Reason { get; init; }

    /// <summary>The old values, or null when there were none.</summary>
    [JsonIgnore]
    public virtual object? OldValues => null;

    /// <summary>The stable name of a kind of event.</summary>
    public static string NameOf<TEvent>() where TEvent : HistoryEvent => NameOf(typeof(TEvent));

    private static string NameOf(Type type) =>
        Names.GetOrAdd(type, of => of.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{of.Name} has no event name."));
}

/// <summary>An event that also records the values before the change.</summary>
/// <typeparam name="TOld">The old values, as a record type.</typeparam>
public abstract record HistoryEvent<TOld> : HistoryEvent where TOld : class
{
    /// <summary>The old values.</summary>
    [JsonIgnore]
    public TOld? Before { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public sealed override object? OldValues => Before;
}
