using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Reads what the register contains, for matching findings.</summary>
internal static class KnownInTheRegister
{
    /// <summary>All memberships with their current names.</summary>
    public static async Task<IReadOnlyList<KnownMembership>> Memberships(
        MembershipDb db, CancellationToken cancellationToken)
    {
        var names = (await db.Facts.AsNoTracking()
            .Where(fact => fact.To == null
                && (fact.Kind == FactKind.Name || fact.Kind == FactKind.OfficialName
                    || fact.Kind == FactKind.OtherName))
            .Select(fact => new { fact.MembershipId, fact.Value })
            .ToListAsync(cancellationToken)).ToLookup(fact => fact.MembershipId, fact => fact.Value);
        var mandates = (await db.Unanswered().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(mandate => mandate.MembershipId,
                mandate => mandate.Text.Strength);
        var memberships = await db.Memberships.AsNoTracking().OrderBy(m => m.Id)
            .Select(m => new { m.Id, m.Name, m.Kind }).ToListAsync(cancellationToken);
        return memberships.ConvertAll(
            m => new KnownMembership(m.Id, m.Name, [.. names[m.Id]], m.Kind, [.. mandates[m.Id]]));
    }

    /// <summary>All offices in force, with the titles of their sole predecessors.</summary>
    public static async Task<IReadOnlyList<KnownOffice>> Offices(MembershipDb db, CancellationToken cancellationToken)
    {
        var offices = await db.Offices.AsNoTracking().OrderBy(office => office.Id).ToListAsync(cancellationToken);
        var successors = (await db.Successions.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(
            s => s.PredecessorId, s => s.SuccessorId);
        Guid? Heir(Office office)
        {
            var id = office.Id;
            for (var steps = 0; steps < offices.Count; steps++)
            {
                var next = successors[id].ToList();
                if (next.Count != 1) return next.Count == 0 ? id : null;
                id = next[0];
            }

            return null;
        }

        var titles = offices.ToLookup(Heir, office => new[] { office.TitleNb, office.TitleNn, office.TitleEn });
        return [.. offices.Where(office => office.To is null)
            .Select(office => new KnownOffice(office.Id,
                [.. titles[office.Id].SelectMany(title => title).Distinct()]))];
    }
}
