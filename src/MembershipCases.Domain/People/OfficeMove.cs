namespace MembershipCases.Domain.People;

/// <summary>A succession of offices, as far as it concerns people.</summary>
/// <param name="OfficeId">The office that ends.</param>
/// <param name="Successors">The offices that succeed it; two in a split.</param>
/// <param name="On">The first day of the successors.</param>
/// <param name="Reason">The reason.</param>
/// <param name="NewId">Generates ids.</param>
/// <param name="DeputyOf">The names of deputies, and who added them.</param>
/// <param name="By">Who lets the others succeed.</param>
public sealed record OfficeMove(
    Guid OfficeId, IReadOnlyList<Office> Successors, DateOnly On, string Reason, Func<Guid> NewId,
    Func<Guid, (string Name, Guid? AddedBy)> DeputyOf, Guid By)
{
    /// <summary>The successors that were offices before.</summary>
    public IReadOnlyCollection<Guid> Joined { get; init; } = [];

    /// <summary>
    /// Who proposes what somebody gets in a successor, where that waits for a second person: it was an office before, so
    /// that they get more than they had, and it is whoever lets it succeed, or an account that they added.
    /// </summary>
    internal Guid? ProposerFor(Guid person, Guid? addedBy, Guid office) =>
        Joined.Contains(office) && (By == person || By == addedBy) ? By : null;

    /// <summary>The first day in the successors of what began on a day in the office.</summary>
    internal DateOnly Start(DateOnly? from) => from > On ? from.Value : On;
}
