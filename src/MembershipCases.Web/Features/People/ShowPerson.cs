using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>A person: what they may do and when, who stands in for them, and for whom they stand in.</summary>
public static class ShowPerson
{
    /// <summary>Who.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>The person.</summary>
    /// <param name="Id">The person.</param>
    /// <param name="Version">The record's version: what a command states.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Department">The department they work in.</param>
    /// <param name="Subject">What the identity provider calls them; shown to administrators alone.</param>
    /// <param name="AwayFrom">First day away.</param>
    /// <param name="AwayTo">The day they are back.</param>
    /// <param name="Roles">Their roles in all periods, the latest first.</param>
    /// <param name="Deputies">Who acts or acted on their behalf, the latest first.</param>
    /// <param name="Principals">On whose behalf they act or acted, the latest first.</param>
    public sealed record View(
        Guid Id, int Version, string Name, string? Department, string? Subject, DateOnly? AwayFrom, DateOnly? AwayTo,
        IReadOnlyList<RoleLine> Roles, IReadOnlyList<DeputyLine> Deputies, IReadOnlyList<DeputyLine> Principals)
            : IVersioned;

    /// <summary>Where something with a period stands.</summary>
    public enum Standing
    {
        /// <summary>It is in force.</summary>
        InForce,

        /// <summary>It will be.</summary>
        Coming,

        /// <summary>It waits for a second person.</summary>
        Proposed,

        /// <summary>It was.</summary>
        Ended,
    }

    /// <summary>A role. <paramref name="To"/> is the first day without it.</summary>
    public sealed record RoleLine(
        Guid Id, Role Role, string? Office, string? Department, Seat? Seat, DateOnly? From, DateOnly? To,
        Standing Standing, string? ProposedBy, bool MaySettle);

    /// <summary>
    /// A deputy, or the one they stand in for. <paramref name="To"/> is the first day on which they no longer do.
    /// </summary>
    public sealed record DeputyLine(
        Guid Id, Guid PersonId, string Name, Role Role, string? Office, DateOnly From, DateOnly To, Standing Standing);

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var person = await db.Users.AsNoTracking().WithAuthority()
                .FirstOrDefaultAsync(known => known.Id == request.Id, cancellationToken);
            if (person is null) return UserErrors.NotFound;
            var principals = await db.Deputyships.AsNoTracking().Where(known => known.DeputyId == person.Id)
                .ToListAsync(cancellationToken);
            var offices = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Id, cancellationToken);
            var names = await Names(person, principals, cancellationToken);
            return new View(
                person.Id, person.Version, person.Name, person.Department,
                user.Required.Is(Role.Administrator) ? person.Subject : null, person.AwayFrom, person.AwayTo,
                [.. person.Assignments.OrderByDescending(held => held.From).ThenByDescending(held => held.Id)
                    .Select(held => Line(person, held, offices, names))],
                [.. person.Deputies.OrderByDescending(known => known.From)
                    .Select(known => Line(known, known.DeputyId, offices, names))],
                [.. principals.OrderByDescending(known => known.From)
                    .Select(known => Line(known, known.PrincipalId, offices, names))]);
        }

        private Task<Dictionary<Guid, string>> Names(
            User person, IReadOnlyList<Deputyship> principals, CancellationToken cancellationToken)
        {
            var ids = person.Deputies.Select(known => known.DeputyId)
                .Concat(principals.Select(known => known.PrincipalId))
                .Concat(person.Assignments.Select(held => held.ProposedBy).OfType<Guid>()).Distinct().ToList();
            return db.Users.AsNoTracking().Where(known => ids.Contains(known.Id))
                .ToDictionaryAsync(known => known.Id, known => known.Name, cancellationToken);
        }

        private RoleLine Line(
            User person, Assignment held, Dictionary<Guid, Office> offices, Dictionary<Guid, string> names)
        {
            var office = held.OfficeId is { } id ? offices[id] : null;
            var maySettle = held.IsProposed && user.May<SettleRole.Command>()
                && !user.Required.Persons.Any(me => me == person.Id || me == held.ProposedBy);
            return new RoleLine(
                held.Id, held.Role, office?.Title(), office?.Department, held.Seat, held.From, held.To,
                held.IsProposed ? Standing.Proposed : StandingOf(held.From, held.To),
                held.ProposedBy is { } by ? names[by] : null, maySettle);
        }

        private DeputyLine Line(
            Deputyship known, Guid other, Dictionary<Guid, Office> offices, Dictionary<Guid, string> names) => new(
            known.Id, other, names[other], known.Role, known.OfficeId is { } id ? offices[id].Title() : null,
            known.From, known.To, StandingOf(known.From, known.To));

        private Standing StandingOf(DateOnly? from, DateOnly? to)
        {
            if (to <= user.Today || to <= from) return Standing.Ended;
            return user.Today < from ? Standing.Coming : Standing.InForce;
        }
    }
}
