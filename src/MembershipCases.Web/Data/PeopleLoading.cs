using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Data;

/// <summary>Loads users with the data from which their authority is derived.</summary>
public static class PeopleLoading
{
    /// <summary>Includes the users' roles and deputies.</summary>
    public static IQueryable<User> WithAuthority(this IQueryable<User> people) =>
        people.Include(person => person.Assignments).Include(person => person.Deputies).AsSplitQuery();
}
