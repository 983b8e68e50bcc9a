using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Everything that the import of a document needs: the findings and their memberships.</summary>
public sealed class ImportWork : IVersioned
{
    private readonly Dictionary<Guid, Membership> _memberships;

    private ImportWork(
        ReviewDocument document, IReadOnlyList<Finding> findings, Dictionary<Guid, Membership> memberships) =>
        (Document, Findings, _memberships) = (document, findings, memberships);

    /// <summary>The document.</summary>
    public ReviewDocument Document { get; }

    /// <summary>The document's version.</summary>
    public int Version => Document.Version;

    /// <summary>Its findings, in order.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The findings to import.</summary>
    public IEnumerable<Finding> Confirmed => Findings.Where(finding => finding.Decision is FindingDecision.Confirmed);

    /// <summary>A fingerprint that changes whenever the result of the import may have changed.</summary>
    public string Seen =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(' ', Findings.Select(finding => $"{finding.Number}:{finding.Version}").Concat(
        _memberships.Values.OrderBy(m => m.Id).Select(m => $"{m.Id}:{m.Version}"))))))[..16];

    /// <summary>Why it cannot be imported yet, or null.</summary>
    public Error? Refusal
    {
        get
        {
            if (Document.ImportedAt is { } before) return ImportErrors.ImportedBefore(before);
            if (Findings.Count(finding => finding.Decision is FindingDecision.Undecided) is > 0 and var undecided)
                return ImportErrors.Undecided(undecided);
            var twice = Confirmed.GroupBy(
                finding => finding.Text.MembershipId?.ToString() ?? finding.Text.Name.ToUpperInvariant())
                .FirstOrDefault(same => same.Count() > 1)?.ToList();
            if (twice is not null)
                return ImportErrors.SameMembership(twice[0].Read.Name.Value, twice[1].Read.Name.Value);
            return Confirmed.FirstOrDefault(finding => finding.RefusalOf(finding.Text) is not null) is { } outdated
                ? ImportErrors.ConfirmAgain(outdated.Read.Name.Value)
                : null;
        }
    }

    /// <summary>Loads it tracked; null when there is no such document.</summary>
    public static async Task<ImportWork?> Load(MembershipDb db, Guid documentId, CancellationToken cancellationToken)
    {
        var document = await db.Documents.FirstOrDefaultAsync(d => d.Id == documentId, cancellationToken);
        if (document is null) return null;
        var findings = await db.Findings.Where(finding => finding.DocumentId == documentId)
            .OrderBy(finding => finding.Number).ToListAsync(cancellationToken);
        var memberships = await Memberships(db,
            findings.Where(finding => finding.Decision is FindingDecision.Confirmed)
                .Select(finding => finding.Text.MembershipId), cancellationToken);
        return new ImportWork(document, findings, memberships);
    }

    /// <summary>Memberships with their facts, tracked, by id.</summary>
    public static async Task<Dictionary<Guid, Membership>> Memberships(
        MembershipDb db, IEnumerable<Guid?> of, CancellationToken cancellationToken)
    {
        var ids = of.OfType<Guid>().Distinct().ToList();
        return await db.Memberships.Include(m => m.Facts).Where(m => ids.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, cancellationToken);
    }

    /// <summary>The membership of a finding; null when it is new.</summary>
    public Membership? MembershipOf(Finding finding) =>
        finding.Text.MembershipId is { } id ? _memberships.GetValueOrDefault(id) : null;
}
