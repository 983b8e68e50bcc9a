using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>A person with their current authority and affiliation.</summary>
public sealed record Affiliated(User Person, Actor Actor, Affiliation Affiliation);

/// <summary>Finds the bodies that people belong to, by the offices that they act for.</summary>
public sealed class Affiliations(MembershipDb db, CurrentUser user)
{
    /// <summary>A person; null when there is none.</summary>
    public async Task<Affiliated?> Find(Guid userId, CancellationToken cancellationToken) =>
        (await Find([userId], cancellationToken)).FirstOrDefault();

    /// <summary>Names of the body's members who are disqualified in the case.</summary>
    public Task<IReadOnlyList<string>> DisqualifiedMembers(
        MembershipCase membershipCase, string body, CancellationToken cancellationToken) =>
        MembersAmong(membershipCase.Impartiality.InForce.Select(known => known.UserId), body, cancellationToken);

    /// <summary>Names of the body's members among the given persons.</summary>
    public async Task<IReadOnlyList<string>> MembersAmong(
        IEnumerable<Guid> persons, string body, CancellationToken cancellationToken)
    {
        var ids = persons.Distinct().ToList();
        if (ids.Count == 0) return [];
        return [.. (await Find(ids, cancellationToken)).Where(found => found.Affiliation.Body == body)
            .Select(found => found.Person.Name)];
    }

    /// <summary>The offices of the chief commissioner today.</summary>
    public async Task<IReadOnlyCollection<Guid>> Heads(CancellationToken cancellationToken) =>
        [.. (await db.Offices.AsNoTracking().Where(office => office.Kind == OfficeKind.ChiefCommissioner)
            .ToListAsync(cancellationToken)).HeadsOn(user.Today)];

    /// <summary>The lines of those who record the rulings of some bodies, by body.</summary>
    public async Task<IReadOnlyDictionary<string, RulingLine>> LinesOf(
        IReadOnlyCollection<string> bodies, CancellationToken cancellationToken)
    {
        if (bodies.Count == 0) return new Dictionary<string, RulingLine>();
        var places = await db.RulingPlaces.AsNoTracking().ToListAsync(cancellationToken);
        var people = await db.Users.AsNoTracking().Include(person => person.Assignments)
            .Where(person => person.Assignments.Any()).ToListAsync(cancellationToken);
        var kinds = await db.Offices.AsNoTracking()
            .ToDictionaryAsync(office => office.Id, office => office.Kind, cancellationToken);
        var actors = people.ConvertAll(person => person.On(user.Today));
        return bodies.ToDictionary(body => body, body => new RulingLine(places, body, kinds, actors));
    }

    private async Task<List<Affiliated>> Find(List<Guid> ids, CancellationToken cancellationToken)
    {
        var people = await db.Users.AsNoTracking().WithAuthority()
            .Where(person => ids.Contains(person.Id)).ToListAsync(cancellationToken);
        var kinds = await db.Offices.AsNoTracking()
            .ToDictionaryAsync(office => office.Id, office => office.Kind, cancellationToken);
        return people.ConvertAll(
            person => new Affiliated(person, person.On(user.Today), Affiliation.Of(person.On(user.Today), kinds)));
    }
}
