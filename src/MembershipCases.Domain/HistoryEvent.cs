using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace MembershipCases.Domain;

/// <summary>
/// Something that happened to a record and belongs in its history: one sealed record for each sort. Its own properties
/// become the entry's new values, in the order in which they are declared. Entries are chained by their hashes, so none
/// is renamed or moved.
/// </summary>
public abstract record HistoryEvent
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    /// <summary>The stable name of its sort.</summary>
    [JsonIgnore]
    public virtual string What => NameOf(GetType());

    /// <summary>Why, when a person gave a reason.</summary>
    [JsonIgnore]
    public string? Reason { get; init; }

    /// <summary>The old values, or null when there were none.</summary>
    [JsonIgnore]
    public virtual object? OldValues => null;

    /// <summary>The name of a sort of event.</summary>
    public static string NameOf<TEvent>() where TEvent : HistoryEvent => NameOf(typeof(TEvent));

    private static string NameOf(Type type) =>
        Names.GetOrAdd(type, of => of.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{of.Name} has no event name."));
}

/// <summary>An event that also keeps what was there before.</summary>
/// <typeparam name="TOld">The old values, as a record of their own.</typeparam>
public abstract record HistoryEvent<TOld> : HistoryEvent where TOld : class
{
    /// <summary>The old values.</summary>
    [JsonIgnore]
    public TOld? Before { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public sealed override object? OldValues => Before;
}
