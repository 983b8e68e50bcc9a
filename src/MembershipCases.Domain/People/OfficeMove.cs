namespace MembershipCases.Domain.People;

/// <summary>A succession of offices, as far as it concerns people.</summary>
/// <param name="OfficeId">The office that ends.</param>
/// <param name="Successors">The offices that succeed it; two in a split.</param>
/// <param name="On">The first day of the successors.</param>
/// <param name="Reason">The reason.</param>
/// <param name="NewId">Generates ids.</param>
/// <param name="NameOf">The names of deputies.</param>
public sealed record OfficeMove(
    Guid OfficeId, IReadOnlyList<Office> Successors, DateOnly On, string Reason, Func<Guid> NewId,
    Func<Guid, string> NameOf)
{
    /// <summary>The first day in the successors of what began on a day in the office.</summary>
    internal DateOnly Start(DateOnly? from) => from > On ? from.Value : On;
}
