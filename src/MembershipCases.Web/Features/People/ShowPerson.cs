using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>A person with roles and periods, deputies and principals.</summary>
public static class ShowPerson
{
    /// <summary>The person.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>The person.</summary>
    /// <param name="Id">The person.</param>
    /// <param name="Version">The version, which a command must state.</param>
    /// <param name="Name">Their name.</param>
    /// <param name="Department">The department they work in.</param>
    /// <param name="Subject">The identity provider's subject; shown to administrators only.</param>
    /// <param name="AwayFrom">First day of absence.</param>
    /// <param name="AwayTo">The day of return.</param>
    /// <param name="Roles">Their roles in all periods, the latest first.</param>
    /// <param name="Deputies">Current and former deputies, latest first.</param>
    /// <param name="Principals">Current and former principals, latest first.</param>
    public sealed record View(
        Guid Id, int Version, string Name, string? Department, string? Subject, DateOnly? AwayFrom, DateOnly? AwayTo,
        IReadOnlyList<RoleLine> Roles, IReadOnlyList<DeputyLine> Deputies, IReadOnlyList<DeputyLine> Principals)
            : IVersioned;

    /// <summary>The state of a period.</summary>
    public enum Standing
    {
        /// <summary>In force.</summary>
        InForce,

        /// <summary>In the future.</summary>
        Coming,

        /// <summary>Waiting for a second person.</summary>
        Proposed,

        /// <summary>Ended.</summary>
        Ended,
    }

    /// <summary>A role. <paramref name="To"/> is the first day without it.</summary>
    public sealed record RoleLine(
        Guid Id, Role Role, string? Office, string? Department, Seat? Seat, DateOnly? From, DateOnly? To,
        Standing Standing, string? ProposedBy, bool MaySettle)
    {
        /// <summary>The proposed first day without it; null when no end is proposed.</summary>
        public DateOnly? EndProposedOn { get; init; }

        /// <summary>Who proposed to end it.</summary>
        public string? EndProposedBy { get; init; }
    }

    /// <summary>A deputy or a principal. <paramref name="To"/> is the first day after the deputyship.</summary>
    public sealed record DeputyLine(
        Guid Id, Guid PersonId, string Name, Role Role, string? Office, DateOnly From, DateOnly To, Standing Standing,
        string? ProposedBy = null, bool MaySettle = false);

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
                .Concat(person.Deputies.Concat(principals).Select(known => known.ProposedBy).OfType<Guid>())
                .Concat(person.Assignments.SelectMany(held => new[] { held.ProposedBy, held.EndProposedBy }).OfType<Guid>())
                .Distinct().ToList();
            return db.Users.AsNoTracking().Where(known => ids.Contains(known.Id))
                .ToDictionaryAsync(known => known.Id, known => known.Name, cancellationToken);
        }

        private RoleLine Line(
            User person, Assignment held, Dictionary<Guid, Office> offices, Dictionary<Guid, string> names)
        {
            var office = held.OfficeId is { } id ? offices[id] : null;
            var maySettle = user.May<SettleRole.Command>() && (held.IsProposed
                ? !user.Required.IsOneOf(person.Id, held.ProposedBy)
                : held.EndProposedBy is { } proposer && !user.Required.IsOneOf(proposer));
            return new RoleLine(
                held.Id, held.Role, office?.Title(), office?.Department, held.Seat, held.From, held.To,
                held.IsProposed ? Standing.Proposed : StandingOf(held.From, held.To),
                held.ProposedBy is { } by ? names[by] : null, maySettle)
            {
                EndProposedOn = held.EndProposedOn,
                EndProposedBy = held.EndProposedBy is { } ends ? names[ends] : null,
            };
        }

        private DeputyLine Line(
            Deputyship known, Guid other, Dictionary<Guid, Office> offices, Dictionary<Guid, string> names) => new(
            known.Id, other, names[other], known.Role, known.OfficeId is { } id ? offices[id].Title() : null,
            known.From, known.To, known.IsProposed ? Standing.Proposed : StandingOf(known.From, known.To),
            known.ProposedBy is { } by ? names[by] : null,
            known.ProposedBy is { } proposer && user.May<SettleDeputy.Command>()
                && !user.Required.IsOneOf(proposer, known.DeputyId));

        private Standing StandingOf(DateOnly? from, DateOnly? to)
        {
            if (to <= user.Today || to <= from) return Standing.Ended;
            return user.Today < from ? Standing.Coming : Standing.InForce;
        }
    }
}
