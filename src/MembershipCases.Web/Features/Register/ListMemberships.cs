using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>
/// The register as a list, today or as of a day. Reads four tables once each, however many memberships there are.
/// </summary>
public static class ListMemberships
{
    private static readonly FactKind[] Shown =
        [FactKind.Name, FactKind.ArenaKind, FactKind.Status, FactKind.Responsible, FactKind.MemberSince,
            FactKind.NextReevaluation];

    private static readonly StringComparer Norwegian = StringComparer.Create(CultureInfo.GetCultureInfo("nb-NO"),
        ignoreCase: true);

    /// <summary>The filter and the order.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<View>
    {
        /// <summary>Words in one of its names, current or former.</summary>
        public string? Search { get; init; }

        /// <summary>A responsible office.</summary>
        public Guid? Office { get; init; }

        /// <summary>The kind of arena.</summary>
        public ArenaKind? Kind { get; init; }

        /// <summary>The status.</summary>
        public MembershipStatus? Status { get; init; }

        /// <summary>The participation in the latest assessment.</summary>
        public Participation? Participation { get; init; }

        /// <summary>The day as of which the register is shown; null for today.</summary>
        public DateOnly? AsOf { get; init; }

        /// <summary>The order.</summary>
        public MembershipOrder Sort { get; init; }
    }

    /// <summary>A membership in the list; its status is null where it is not known on the day.</summary>
    public sealed record Row(
        Guid Id, string Name, ArenaKind Kind, MembershipStatus? Status, IReadOnlyList<Responsible> Offices,
        string? Since, DateOnly? Next, Participation? Participation);

    /// <summary>A responsible office.</summary>
    public sealed record Responsible(Guid Id, string Title);

    /// <summary>The list, and the offices to filter by.</summary>
    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<Responsible> Offices);

    internal sealed class Handler(MembershipDb db, AssessmentGrades grades) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var offices = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Id, cancellationToken);
            var facts = await Facts(request, cancellationToken);
            var participation = await grades.LatestParticipation(cancellationToken);
            var rows = facts.GroupBy(fact => fact.MembershipId)
                .Select(of => RowOf(of, offices, participation))
                .OfType<Row>()
                .Where(row => Fits(row, request));
            var choices = offices.Values.Select(office => new Responsible(office.Id, office.Title()))
                .OrderBy(office => office.Title, Norwegian);
            return new View([.. InOrder(rows, request.Sort)], [.. choices]);
        }

        private async Task<IReadOnlyList<Line>> Facts(Query request, CancellationToken cancellationToken)
        {
            var facts = db.Facts.AsNoTracking();
            if (request.Search?.Trim().ToLowerInvariant() is { Length: > 0 } words)
                facts = facts.Where(
                    fact => db.Memberships.Any(m => m.Id == fact.MembershipId && m.SearchText.Contains(words)));
            facts = facts.OrderBy(fact => fact.Id);
            if (request.AsOf is { } day) return [.. On(day, await facts.ToListAsync(cancellationToken))];
            return await facts.Where(fact => fact.To == null && Shown.Contains(fact.Kind))
                .Select(fact => new Line(fact.MembershipId, fact.Kind, fact.Value, fact.OfficeId))
                .ToListAsync(cancellationToken);
        }

        /// <summary>What held on a day, and the status as far as it is known.</summary>
        private static IEnumerable<Line> On(DateOnly day, IEnumerable<Fact> facts) =>
            facts.GroupBy(fact => fact.MembershipId).SelectMany(of => of
                .Where(fact => fact.Kind != FactKind.Status && Shown.Contains(fact.Kind) && fact.HoldsOn(day))
                .Select(fact => new Line(of.Key, fact.Kind, fact.Value, fact.OfficeId))
                .Append(new Line(of.Key, FactKind.Status, StatusOnADay.Of([.. of], day)?.Word() ?? "", null)));
    }

    private static Row? RowOf(
        IGrouping<Guid, Line> of, Dictionary<Guid, Office> offices, Dictionary<Guid, Participation> participation)
    {
        string? Last(FactKind kind) => of.LastOrDefault(line => line.Kind == kind)?.Value;
        if (Last(FactKind.Name) is not { } name || Last(FactKind.Status) is not { } status) return null;
        var responsible = of.Where(line => line.OfficeId is not null)
            .Select(line => new Responsible(line.OfficeId!.Value, offices[line.OfficeId.Value].Title()));
        return new Row(
            of.Key, name, Words.Parse<ArenaKind>(Last(FactKind.ArenaKind) ?? "") ?? default,
            Words.Parse<MembershipStatus>(status), [.. responsible],
            Last(FactKind.MemberSince),
            FactForm.Day(Last(FactKind.NextReevaluation)),
            participation.TryGetValue(of.Key, out var latest) ? latest : null);
    }

    private static bool Fits(Row row, Query request) =>
        (request.Office is not { } office || row.Offices.Any(responsible => responsible.Id == office))
        && (request.Kind is not { } kind || row.Kind == kind)
        && (request.Status is not { } status || row.Status == status)
        && (request.Participation is not { } participation || row.Participation == participation);

    private static IEnumerable<Row> InOrder(IEnumerable<Row> rows, MembershipOrder sort)
    {
        var byName = rows.OrderBy(row => row.Name, Norwegian);
        return sort switch
        {
            MembershipOrder.Status => byName.OrderBy(row => row.Status is null).ThenBy(row => row.Status),
            MembershipOrder.Next => byName.OrderBy(row => row.Next ?? DateOnly.MaxValue),
            _ => byName,
        };
    }

    private sealed record Line(Guid MembershipId, FactKind Kind, string Value, Guid? OfficeId);
}
