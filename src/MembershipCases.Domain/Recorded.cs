using System.Collections.Concurrent;
using System.Reflection;

namespace MembershipCases.Domain;

/// <summary>
/// A record that collects its events. The code that saves it writes the events to the history in the same transaction.
/// </summary>
public abstract class Recorded : IVersioned
{
    private static readonly ConcurrentDictionary<Type, string> SubjectNames = new();

    private readonly List<HistoryEvent> _events = [];

    /// <summary>Time-ordered id (UUIDv7).</summary>
    public Guid Id { get; private protected set; }

    /// <summary>The number of changes. A command states the version it is based on; a stale one is refused.</summary>
    public int Version { get; private set; }

    /// <summary>The name of a record type in the history.</summary>
    public static string SubjectNameOf<TRecord>() where TRecord : Recorded => SubjectNameOf(typeof(TRecord));

    /// <summary>The name of this record's type in the history.</summary>
    public string SubjectName => SubjectNameOf(GetType());

    /// <summary>Returns the events since the record was loaded, clears them, and increments the version.</summary>
    public IReadOnlyList<HistoryEvent> TakeEvents()
    {
        if (_events.Count == 0) return [];
        BeforeKept();
        var taken = _events.ToArray();
        _events.Clear();
        Version++;
        return taken;
    }

    /// <summary>Runs before the events of a changed record are taken; may change the record.</summary>
    private protected virtual void BeforeKept()
    {
    }

    private protected void Happened(HistoryEvent what) => _events.Add(what);

    /// <summary>Records the event of a part; null means that nothing changed.</summary>
    private protected Result<Done> Happened<TEvent>(Result<TEvent> decided) where TEvent : HistoryEvent?
    {
        if (!decided.IsOk) return decided.Refused<Done>();
        if (decided.Value is { } happened) Happened(happened);
        return Done.Ok;
    }

    private static string SubjectNameOf(Type type) =>
        SubjectNames.GetOrAdd(type, of => of.GetCustomAttribute<SubjectNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{of.Name} has no name in the history."));
}
