using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Seeds;

/// <summary>The mandates of the first data.</summary>
internal static class SeededMandates
{
    /// <summary>The mandates of the files.</summary>
    public static IEnumerable<Mandate> From(SeedFiles seeds, Func<string, Guid> membershipOf, CurrentUser user)
    {
        foreach (var decision in seeds.Decisions)
            if (decision.Mandate is { } seed)
                yield return new Mandate(user.NewId(), membershipOf(decision.Membership), Text(decision, seed), null, user.Now);
    }

    /// <summary>Mandates without a case, of earlier first data that did not say what they ask.</summary>
    public static async Task<List<Mandate>> Incomplete(MembershipDb db, CancellationToken cancellationToken) =>
        (await db.Mandates.Where(mandate => mandate.RecordedBy == null && mandate.CaseId == null)
            .ToListAsync(cancellationToken))
            .FindAll(mandate => mandate.Text.Asks is null && mandate.StateAfter(null) is MandateState.Waiting);

    /// <summary>
    /// States what they ask. A mandate is known again by its words; one that the files no longer have stays as it is.
    /// </summary>
    public static void Complete(IEnumerable<Mandate> incomplete, SeedFiles seeds)
    {
        foreach (var mandate in incomplete)
            if (seeds.Decisions.FirstOrDefault(seed => seed.Mandate?.Summary == mandate.Text.Words) is { } known)
                Seeder.Required(mandate.State(Seeder.Word<MandateAsks>(known.Change)));
    }

    private static MandateText Text(DecisionSeed decision, MandateSeed seed) => new()
    {
        Strength = Seeder.Word<MandateStrength>(seed.Strength),
        Kind = seed.Origin is { } origin ? Seeder.Word<MandateKind>(origin.Kind) : MandateKind.Motion,
        Number = seed.Origin?.Number,
        Words = seed.Summary,
        ItemNumber = seed.Item,
        ResolvedOn = seed.Date,
        Point = seed.Point,
        Points = seed.Points,
        DeadlineOn = seed.Deadline,
        ToldIn = seed.Origin?.Subject,
        Asks = Seeder.Word<MandateAsks>(decision.Change),
    };
}
