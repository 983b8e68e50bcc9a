namespace MembershipCases.Web.Casework.Shown;

/// <summary>A membership as it is shown to one person.</summary>
public sealed class ShownMembership
{
    internal ShownMembership(Membership of, Disclosure disclosure, IReadOnlySet<Guid> closedDocuments)
    {
        (Disclosure, Id, Version, Name, Kind, Status) = (disclosure, of.Id, of.Version, of.Name, of.Kind, of.Status);
        (NextReevaluation, Cycle) = (of.NextReevaluation, of.Cycle);
        Facts = [.. of.Facts.Select(fact => new ShownFact(fact, disclosure, closedDocuments))];
    }

    /// <summary>What of it may be read.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>Its version: what a command states.</summary>
    public int Version { get; }

    /// <summary>The arena's name as used here.</summary>
    public string Name { get; }

    /// <summary>What sort of arena it is.</summary>
    public ArenaKind Kind { get; }

    /// <summary>Where the membership stands.</summary>
    public MembershipStatus Status { get; }

    /// <summary>When it is next to be re-evaluated.</summary>
    public DateOnly? NextReevaluation { get; }

    /// <summary>How often it is re-evaluated.</summary>
    public Cycle Cycle { get; }

    /// <summary>All that has been said, also what no longer holds.</summary>
    public IReadOnlyList<ShownFact> Facts { get; }
}
