namespace MembershipCases.Domain.People;

/// <summary>A role that a person has for a period: as their own, or lent to them as a deputy.</summary>
/// <param name="Role">The role.</param>
/// <param name="OfficeId">The office, or null.</param>
/// <param name="From">First day; null when unknown.</param>
/// <param name="To">First day without it; null when it has no end.</param>
/// <param name="PrincipalId">Whose role it is, when it is lent; null when it is the person's own.</param>
public sealed record Holding(Role Role, Guid? OfficeId, DateOnly? From, DateOnly? To, Guid? PrincipalId)
{
    /// <summary>A role of the person's own.</summary>
    public static Holding Of(Assignment held) => new(held.Role, held.OfficeId, held.From, held.To, null);

    /// <summary>A role lent to the person.</summary>
    public static Holding Of(Deputyship lent) => new(lent.Role, lent.OfficeId, lent.From, lent.To, lent.PrincipalId);

    /// <summary>Whether the two roles are incompatible and have a day in common.</summary>
    public bool IsIncompatibleWith(Holding other) =>
        RoleRules.AreIncompatible(Role, other.Role) && Period.Overlap(From, To, other.From, other.To);

    /// <summary>The holdings that are incompatible with another of them on some day from the given one on.</summary>
    public static IReadOnlyList<Holding> Incompatible(IReadOnlyCollection<Holding> held, DateOnly from)
    {
        var lasting = held.Where(one => one.To is null || from < one.To)
            .Select(one => (One: one, Later: one with { From = one.From < from ? from : one.From })).ToList();
        return [.. lasting.Where(one => lasting.Exists(other => one.Later.IsIncompatibleWith(other.Later)))
            .Select(one => one.One)];
    }
}
