using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Offices;

/// <summary>The people who have roles in an office, or are deputies in it.</summary>
internal static class OfficePeople
{
    /// <summary>Takes them along to the successors of the office. Gives the number of people.</summary>
    public static async Task<Result<int>> Move(
        MembershipDb db, Func<Func<Guid, (string Name, Guid? AddedBy)>, OfficeMove> moveWith,
        CancellationToken cancellationToken)
    {
        var added = await db.Users.AsNoTracking().Where(person => db.Deputyships.Any(known => known.DeputyId == person.Id))
            .ToDictionaryAsync(person => person.Id, person => (person.Name, person.AddedBy), cancellationToken);
        var move = moveWith(id => added[id]);
        var people = await db.Users.WithAuthority()
            .Where(person => person.Assignments.Any(held => held.OfficeId == move.OfficeId
                && (held.To == null || move.On < held.To))
                || person.Deputies.Any(known => known.OfficeId == move.OfficeId && move.On < known.To))
            .ToListAsync(cancellationToken);
        foreach (var person in people)
            if (person.MoveToOffice(move) is { IsOk: false } refused) return refused.Refused<int>();
        return people.Count;
    }
}
