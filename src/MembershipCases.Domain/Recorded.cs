using System.Collections.Concurrent;
using System.Reflection;

namespace MembershipCases.Domain;

/// <summary>
/// A record that collects what happens to it. Whoever saves it writes the events to the history in one transaction.
/// </summary>
public abstract class Recorded : IVersioned
{
    private static readonly ConcurrentDictionary<Type, string> SubjectNames = new();

    private readonly List<HistoryEvent> _events = [];

    /// <summary>Time-ordered id (UUIDv7).</summary>
    public Guid Id { get; private protected set; }

    /// <summary>
    /// Counts the changes of the record. A command states the version it saw; a stale one is refused.
    /// </summary>
    public int Version { get; private set; }

    /// <summary>What the history calls a sort of record.</summary>
    public static string SubjectNameOf<TRecord>() where TRecord : Recorded => SubjectNameOf(typeof(TRecord));

    /// <summary>What the history calls this sort of record.</summary>
    public string SubjectName => SubjectNameOf(GetType());

    /// <summary>
    /// What happened since the record was loaded, taken out for the history; the version counts one on.
    /// </summary>
    public IReadOnlyList<HistoryEvent> TakeEvents()
    {
        if (_events.Count == 0) return [];
        BeforeKept();
        var taken = _events.ToArray();
        _events.Clear();
        Version++;
        return taken;
    }

    /// <summary>Runs before the events of a changed record are taken; it may change the record once more.</summary>
    private protected virtual void BeforeKept()
    {
    }

    private protected void Happened(HistoryEvent what) => _events.Add(what);

    /// <summary>Takes in what a part of the record decided; nothing happened when it had nothing to change.</summary>
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
