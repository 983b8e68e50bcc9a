namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of a membership for one user.</summary>
public sealed class ShownMembership
{
    internal ShownMembership(Membership of, Disclosure disclosure, IReadOnlySet<Guid> closedDocuments)
    {
        (Disclosure, Id, Version, Name, Kind, Status) = (disclosure, of.Id, of.Version, of.Name, of.Kind, of.Status);
        (NextReevaluation, Cycle) = (of.NextReevaluation, of.Cycle);
        Facts = [.. of.Facts.Select(fact => new ShownFact(fact, disclosure, closedDocuments))];
    }

    /// <summary>What the user may read of it.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>The version, which a command must state.</summary>
    public int Version { get; }

    /// <summary>The arena's name as used by the municipality.</summary>
    public string Name { get; }

    /// <summary>The kind of arena.</summary>
    public ArenaKind Kind { get; }

    /// <summary>The status.</summary>
    public MembershipStatus Status { get; }

    /// <summary>The next re-evaluation.</summary>
    public DateOnly? NextReevaluation { get; }

    /// <summary>The re-evaluation cycle.</summary>
    public Cycle Cycle { get; }

    /// <summary>All facts, including those no longer in force.</summary>
    public IReadOnlyList<ShownFact> Facts { get; }
}
