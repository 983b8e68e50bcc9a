namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>
/// A place in the line of those who record the rulings of a body on disqualification, stored as data so that the
/// municipality decides who comes next.
/// </summary>
public sealed class RulingPlace
{
    /// <summary>The key of the body.</summary>
    public string Body { get; init; } = "";

    /// <summary>The place, from 1.</summary>
    public int Place { get; init; }

    /// <summary>The role of those who stand there.</summary>
    public Role Role { get; init; }

    /// <summary>The kind of office in which they have the role; null for any.</summary>
    public OfficeKind? Office { get; init; }

    /// <summary>Whether a person stands there.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="offices">The kinds of the offices.</param>
    public bool IsOf(Actor actor, IReadOnlyDictionary<Guid, OfficeKind> offices) => Office is not { } kind
        ? actor.Is(Role)
        : actor.OfficesAs(Role).Any(office => offices.TryGetValue(office, out var known) && known == kind);
}
