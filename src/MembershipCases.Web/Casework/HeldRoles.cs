using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>Automatically raises a disqualification of those who hold a role in the network of a case.</summary>
public sealed class HeldRoles(MembershipDb db, Affiliations seats, CurrentUser user, Texts texts)
{
    /// <summary>Raises it in the membership's open case, if there is one.</summary>
    public async Task<Result<Done>> RaiseInOpenCase(Membership membership, CancellationToken cancellationToken)
    {
        var running = await db.Cases.Where(of => of.MembershipId == membership.Id && of.ClosedAt == null)
            .Select(of => of.Id).FirstOrDefaultAsync(cancellationToken);
        return await db.FindCase(running, cancellationToken) is { } found
            ? await Raise(found, membership, cancellationToken)
            : Done.Ok;
    }

    /// <summary>
    /// Raises it for everybody who holds such a role now or in the future, once for each fact of the register.
    /// </summary>
    public async Task<Result<Done>> Raise(
        MembershipCase membershipCase, Membership membership, CancellationToken cancellationToken)
    {
        var asked = membershipCase.Disqualifications.Select(known => known.FactId).ToHashSet();
        var held = membership.Facts
            .Where(fact => fact.HeldBy is not null && !(fact.To <= user.Today) && !asked.Contains(fact.Id)).ToList();
        if (held.Count == 0) return Done.Ok;
        var raising = await db.NetworkRoles.AsNoTracking().Where(role => role.Raises).Select(role => role.Key)
            .ToListAsync(cancellationToken);
        var rules = await db.LegalReferences.AsNoTracking().Where(rule => rule.RaisedFor != null)
            .OrderBy(rule => rule.Key).ToListAsync(cancellationToken);
        foreach (var fact in held.Where(
            fact => raising.Contains(fact.NetworkRole!)
                && !membershipCase.Impartiality.IsDisqualified(fact.HeldBy!.Value)))
        {
            var raised = await Raise(membershipCase, membership.Name, fact, rules, cancellationToken);
            if (!raised.IsOk) return raised;
        }

        return Done.Ok;
    }

    private async Task<Result<Done>> Raise(
        MembershipCase membershipCase, string network, Fact fact, List<LegalReference> rules,
        CancellationToken cancellationToken)
    {
        var holder = (await seats.Find(fact.HeldBy!.Value, cancellationToken))!;
        var ground = rules.Find(rule => rule.RaisedFor == holder.Affiliation.Capacity && rule.IsInForce(user.Today));
        if (ground is null) return DisqualificationErrors.GroundMissing;
        var why = texts.In(Language.Bokmål, "case.raised-by-role", holder.Person.Name, fact.Value, network);
        return membershipCase.RaiseDisqualification(user.NewId(),
            new Objection(holder.Person, ground, why, holder.Affiliation.RuledOnBy, fact.Id), Actor.Service, user.Now);
    }
}
