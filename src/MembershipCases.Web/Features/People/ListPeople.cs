using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>The users of the service with their roles.</summary>
public static class ListPeople
{
    /// <summary>The number of people on a page.</summary>
    public const int PageSize = 50;

    private const int LastPage = 100_000;

    /// <summary>The filter; null does not filter.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<View>
    {
        /// <summary>Part of a name or a department.</summary>
        public string? Words { get; init; }

        /// <summary>A role in force.</summary>
        public Role? Role { get; init; }

        /// <summary>An office in which they have a role in force.</summary>
        public Guid? Office { get; init; }

        /// <summary>The page, from 1.</summary>
        public int Page { get; init; } = 1;
    }

    /// <summary>A page of the list.</summary>
    public sealed record View(IReadOnlyList<Row> Rows, bool HasNext, int Waiting);

    /// <summary>A person in the list.</summary>
    public sealed record Row(
        Guid Id, string Name, string? Department, IReadOnlyList<HeldRole> Roles, bool IsAway, bool Waits);

    /// <summary>A role in force.</summary>
    public sealed record HeldRole(Role Role, string? Office);

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await Narrowed(request)
                .OrderBy(person => EF.Functions.Collate(person.Name, Collation.Norwegian)).ThenBy(person => person.Id)
                .Skip((Math.Clamp(request.Page, 1, LastPage) - 1) * PageSize).Take(PageSize + 1)
                .WithAuthority().ToListAsync(cancellationToken);
            var offices = await db.Offices.AsNoTracking()
                .ToDictionaryAsync(office => office.Id, office => office.Title(), cancellationToken);
            var waiting = await db.Users.CountAsync(person =>
                person.Assignments.Any(held => held.ProposedBy != null || held.EndProposedBy != null)
                    || person.Deputies.Any(known => known.ProposedBy != null),
                cancellationToken);
            return new View([.. found.Take(PageSize).Select(person => RowOf(person, offices))], found.Count > PageSize,
                waiting);
        }

        private IQueryable<User> Narrowed(Query request)
        {
            var (people, today) = (db.Users.AsNoTracking(), user.Today);
            if (request.Words?.Trim().ToLowerInvariant() is { Length: > 0 } words)
                people = people.Where(person => person.SearchText.Contains(words));
            if (request.Role is null && request.Office is null) return people;
            return people.Where(person => person.Assignments.Any(held =>
                held.ProposedBy == null && (held.From == null || held.From <= today)
                    && (held.To == null || today < held.To)
                && (request.Role == null || held.Role == request.Role)
                && (request.Office == null || held.OfficeId == request.Office)));
        }

        private Row RowOf(User person, Dictionary<Guid, string> offices) => new(
            person.Id, person.Name, person.Department,
            [.. person.Assignments.Where(held => held.IsInForce(user.Today))
                .Select(held => new HeldRole(held.Role, held.OfficeId is { } office ? offices[office] : null))],
            person.IsAway(user.Today), person.Assignments.Any(held => held.IsProposed || held.EndProposedBy is not null)
                || person.Deputies.Any(known => known.IsProposed));
    }
}
