using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace MembershipCases.Domain;

/// <summary>The stable name of an event in the past tense, such as <c>case.assessed</c>; also the key <c>history.{name}</c> of its text.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// Something that happened to a record and belongs in its history: one sealed record for each sort. Its own properties are the
/// entry's new values, in the order in which they are declared; they are sealed in the history, so none is renamed or moved.
/// </summary>
public abstract record HistoryEvent
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    /// <summary>Its name.</summary>
    [JsonIgnore]
    public string Name => NameOf(GetType());

    /// <summary>Why, when a person gave a reason.</summary>
    [JsonIgnore]
    public string? Reason { get; init; }

    /// <summary>The old values, or null when there were none.</summary>
    [JsonIgnore]
    public virtual object? OldValues => null;

    /// <summary>The name of a sort of event.</summary>
    public static string NameOf(Type type) => Names.GetOrAdd(type, of => of.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{of.Name} has no event name."));
}

/// <summary>An event that also keeps what was there before.</summary>
/// <typeparam name="TBefore">The old values, as a record of their own.</typeparam>
public abstract record HistoryEvent<TBefore> : HistoryEvent where TBefore : class
{
    /// <summary>The old values.</summary>
    [JsonIgnore]
    public TBefore? Before { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public sealed override object? OldValues => Before;
}
