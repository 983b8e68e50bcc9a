using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Data;

/// <summary>Loads users with the data from which their authority is derived.</summary>
public static class PeopleLoading
{
    /// <summary>Includes the users' roles and deputies.</summary>
    public static IQueryable<User> WithAuthority(this IQueryable<User> people) =>
        people.Include(person => person.Assignments).Include(person => person.Deputies).AsSplitQuery();

    /// <summary>The deputyships that a person has for others, in all periods and including proposed ones.</summary>
    public static Task<List<Deputyship>> LentTo(
        this MembershipDb db, Guid deputyId, CancellationToken cancellationToken) =>
        db.Deputyships.AsNoTracking().Where(known => known.DeputyId == deputyId).ToListAsync(cancellationToken);
}
