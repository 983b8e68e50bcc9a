using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// Whether the current user belongs to the departments that a record concerns. Reads the offices once for each request.
/// </summary>
public sealed class ConcernedReaders(MembershipDb db, CurrentUser user)
{
    private Departments? _departments;

    /// <summary>Whether the user belongs to a department of the case's responsible offices.</summary>
    public async Task<bool> Concerns(MembershipCase of, CancellationToken cancellationToken) =>
        of.Publication.Concerns(user.Required, await Departments(cancellationToken));

    /// <summary>Whether the user may read the case's papers.</summary>
    public async Task<bool> Reads(MembershipCase of, CancellationToken cancellationToken) =>
        of.Publication.MayRead(user.Required, await Departments(cancellationToken));

    /// <summary>Whether the user belongs to a department of the membership's current responsible offices.</summary>
    public async Task<bool> ConcernsMembership(Guid membershipId, CancellationToken cancellationToken)
    {
        var offices = await db.Facts.AsNoTracking()
            .Where(fact => fact.MembershipId == membershipId && fact.Kind == FactKind.Responsible && fact.To == null
                && fact.OfficeId != null)
            .Select(fact => fact.OfficeId!.Value).ToListAsync(cancellationToken);
        return (await Departments(cancellationToken)).Have(user.Required, offices);
    }

    /// <summary>Whether any record concerns the user; a document concerns those who uploaded or imported it.</summary>
    public Task<bool> Concerns(Screenable of, CancellationToken cancellationToken) => of switch
    {
        MembershipCase membershipCase => Concerns(membershipCase, cancellationToken),
        Membership => ConcernsMembership(of.Id, cancellationToken),
        Mandate mandate => ConcernsMembership(mandate.MembershipId, cancellationToken),
        ReviewDocument document => Task.FromResult(document.IsBroughtInBy(user.Required.UserId)),
        _ => Task.FromResult(false),
    };

    /// <summary>Those of these cases whose papers the user may not read.</summary>
    public async Task<HashSet<Guid>> Closed(IQueryable<MembershipCase> cases, CancellationToken cancellationToken)
    {
        var preparing = await cases.AsNoTracking().Where(Publication.IsPreparatory).Include(of => of.Offices)
            .ToListAsync(cancellationToken);
        var departments = await Departments(cancellationToken);
        return [.. preparing.Where(of => !of.Publication.MayRead(user.Required, departments)).Select(of => of.Id)];
    }

    private async Task<Departments> Departments(CancellationToken cancellationToken) =>
        _departments ??= new Departments(
        await db.Offices.AsNoTracking().ToListAsync(cancellationToken),
        await db.Successions.AsNoTracking().ToListAsync(cancellationToken));
}
