namespace MembershipCases.Domain;

/// <summary>Something that happened to a record and belongs in its history.</summary>
/// <param name="What">Stable name in the past tense, such as <c>case.assessed</c>; also the key <c>history.{What}</c> of its text.</param>
/// <param name="After">The new values, as plain data that becomes JSON.</param>
/// <param name="Before">The old values, or null when there were none.</param>
/// <param name="Reason">Why, when a person said so.</param>
public sealed record Change(string What, object After, object? Before = null, string? Reason = null);

/// <summary>A record that tells what happened to it. Whoever saves it writes every change to the history in the same transaction.</summary>
public abstract class Recorded
{
    private readonly List<Change> _changes = [];

    /// <summary>Time-ordered id (UUIDv7).</summary>
    public Guid Id { get; private protected set; }

    /// <summary>Counts the changes of the record. A command states the version it saw; a stale one is refused.</summary>
    public int Version { get; private set; }

    /// <summary>What the history calls this sort of record; stays when the class is renamed.</summary>
    public virtual string SubjectName => GetType().Name;

    /// <summary>What happened since the record was loaded, taken out for the history; the version counts one on.</summary>
    public IReadOnlyList<Change> TakeChanges()
    {
        if (_changes.Count == 0) return [];
        BeforeKept();
        var taken = _changes.ToArray();
        _changes.Clear();
        Version++;
        return taken;
    }

    /// <summary>The last word of a record that was changed, before it is kept.</summary>
    private protected virtual void BeforeKept()
    {
    }

    private protected void Happened(HistoryEvent what) => _changes.Add(new Change(what.What, what, what.OldValues, what.Reason));

    private protected void Happened(string what, object after, object? before = null, string? reason = null) =>
        _changes.Add(new Change(what, after, before, reason));
}
