using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Seeds;

/// <summary>
/// Adds missing legal rules, roles and places in the line of rulings, which are newer than the other seeds, also to a
/// database that was seeded before.
/// </summary>
internal static class TableSeeds
{
    /// <summary>Adds them.</summary>
    public static async Task Add(MembershipDb db, SeedFiles seeds, CancellationToken cancellationToken)
    {
        await AddRules(db, seeds.LegalReferences, cancellationToken);
        if (!await db.NetworkRoles.AnyAsync(cancellationToken))
            db.NetworkRoles.AddRange(
                seeds.NetworkRoles.Select(
                    seed => new NetworkRole { Key = seed.Key, Name = Text(seed.Name), Raises = seed.Raises }));
        if (!await db.RulingPlaces.AnyAsync(cancellationToken)) db.RulingPlaces.AddRange(seeds.RulingPlaces.Select(Place));
    }

    /// <summary>A rule that was seeded without a use gets the use of the seeds; nothing else of it is changed.</summary>
    private static async Task AddRules(
        MembershipDb db, IReadOnlyList<LegalReferenceSeed> seeds, CancellationToken cancellationToken)
    {
        var known = await db.LegalReferences.ToDictionaryAsync(rule => rule.Key, cancellationToken);
        foreach (var rule in seeds.Select(Rule))
        {
            if (!known.TryGetValue(rule.Key, out var kept)) db.LegalReferences.Add(rule);
            else if (kept.Use is null && rule.Use is not null)
            {
                db.Entry(kept).Property(of => of.Use).CurrentValue = rule.Use;
                db.Entry(kept).Property(of => of.Reserves).CurrentValue = rule.Reserves;
            }
        }
    }

    private static LegalReference Rule(LegalReferenceSeed seed) => new()
    {
        Key = seed.Key, Use = seed.Use, RaisedFor = seed.RaisedFor is { } whom ? Seeder.Word<Capacity>(whom) : null,
        Law = Text(seed.Law), Section = seed.Section, Governs = Text(seed.Governs), ValidFrom = seed.ValidFrom,
        ValidTo = seed.ValidTo, Reserves = seed.Reserves?.Select(kind => Seeder.Word<ArenaKind>(kind).Word()).ToList(),
    };

    private static RulingPlace Place(RulingPlaceSeed seed) => new()
    {
        Body = seed.Body, Place = seed.Place, Role = Seeder.Word<Role>(seed.Role),
        Office = seed.Office is { } kind ? Seeder.Word<OfficeKind>(kind) : null,
    };

    private static LocalText Text(SeedText text) => new(text.Nb, text.Nn, text.En);
}
