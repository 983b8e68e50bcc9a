using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Data;

/// <summary>Loads people with what their authority rests on.</summary>
public static class PeopleLoading
{
    /// <summary>With their roles and their deputies.</summary>
    public static IQueryable<User> WithAuthority(this IQueryable<User> people) =>
        people.Include(person => person.Assignments).Include(person => person.Deputies).AsSplitQuery();
}
