using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.History;

/// <summary>Names of records by their ids.</summary>
public sealed partial class RecordNames
{
    private readonly Dictionary<Guid, RecordName> _names = [];

    /// <summary>The record's name, or null when there is none by this id.</summary>
    public RecordName? Find(Guid id) => _names.GetValueOrDefault(id);

    /// <summary>The names of all records in some entries, including those within changed values.</summary>
    public static async Task<RecordNames> In(
        MembershipDb db, IReadOnlyList<HistoryEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.SelectMany(IdsIn).Distinct().ToList();
        var names = new RecordNames();
        await names.AddCases(db, ids, cancellationToken);
        await names.AddRegister(db, ids, cancellationToken);
        await names.AddMeetings(db, ids, cancellationToken);
        foreach (var user in await db.Users.Where(user => ids.Contains(user.Id))
            .Select(user => new { user.Id, user.Name }).ToListAsync(cancellationToken))
            names._names[user.Id] = new(user.Name);
        return names;
    }

    private static IEnumerable<Guid> IdsIn(HistoryEntry entry) =>
        [
            entry.SubjectId, entry.OnBehalfOf ?? default, entry.CaseId ?? default, entry.MembershipId ?? default,
            .. Ids().Matches(entry.Before + entry.After).Select(match => Guid.Parse(match.Value)),
        ];

    private async Task AddCases(MembershipDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        foreach (var known in await db.Cases.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Year, c.Sequence }).ToListAsync(cancellationToken))
            _names[known.Id] = new(new Domain.Cases.CaseNumber(known.Year, known.Sequence).ToString(),
                string.Create(CultureInfo.InvariantCulture, $"/cases/{known.Year}/{known.Sequence}"));
        var mandates = db.Mandates.Where(m => ids.Contains(m.Id))
            .Join(db.Memberships, m => m.MembershipId, m => m.Id,
                (mandate, membership) => new { mandate.Id, membership.Name });
        foreach (var known in await mandates.ToListAsync(cancellationToken))
            _names[known.Id] = new(known.Name, "/mandates");
    }

    private async Task AddRegister(MembershipDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        foreach (var known in await db.Memberships.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Name })
            .ToListAsync(cancellationToken))
            _names[known.Id] = new(known.Name, $"/register/{known.Id}");
        foreach (var known in await db.Offices.AsNoTracking().Where(o => ids.Contains(o.Id))
            .ToListAsync(cancellationToken))
            _names[known.Id] = new(known.Title(), "/offices");
        foreach (var (id, title) in await db.TitlesOfDocuments(ids,
            cancellationToken)) _names[id] = new(title, $"/reviews/{id}");
        foreach (var known in await db.Findings.Where(f => ids.Contains(f.Id))
            .Select(f => new { f.Id, f.DocumentId, f.Number }).ToListAsync(cancellationToken))
            _names[known.Id] = new(known.Number.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"/reviews/{known.DocumentId}/findings/{known.Number}"));
        foreach (var known in await db.ReviewRounds.Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Title })
            .ToListAsync(cancellationToken))
            _names[known.Id] = new(known.Title, $"/reevaluations/rounds/{known.Id}");
    }

    private async Task AddMeetings(MembershipDb db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var bodies = await db.Bodies.AsNoTracking().ToDictionaryAsync(body => body.Key, cancellationToken);
        foreach (var known in bodies.Values.Where(body => ids.Contains(body.Id)))
            _names[known.Id] = new(known.Name(), "/meetings");
        foreach (var known in await db.Meetings.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Body, m.On })
            .ToListAsync(cancellationToken))
            _names[known.Id] = new($"{bodies[known.Body].Name()} {known.On.Show()}", $"/meetings/{known.Id}");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
