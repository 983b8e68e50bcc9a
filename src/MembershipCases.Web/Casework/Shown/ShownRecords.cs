using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// The only class that reads the texts of records for showing to the current user. It returns copies without papers
/// that the user may not read, and with full texts where the user has a need for them.
/// </summary>
public sealed class ShownRecords(
    MembershipDb db, Disclosures disclosures, ShownDocuments documents, ConcernedReaders readers)
{
    /// <summary>
    /// A case with its papers. Its offices must be loaded, and its steps, disqualifications and replacements if they
    /// are shown.
    /// </summary>
    public async Task<ShownCase> Show(MembershipCase untracked, CancellationToken cancellationToken)
    {
        var disclosure = await disclosures.Of(untracked, cancellationToken);
        var papers = await CasePapers.Of(db, [untracked.Id], disclosure.PapersAreOpen ? [untracked.Id] : [],
            cancellationToken);
        return new ShownCase(untracked, disclosure, papers);
    }

    /// <summary>A membership with its facts, which must be loaded.</summary>
    public async Task<ShownMembership> Show(Membership untracked, CancellationToken cancellationToken) =>
        new(untracked, await disclosures.Of(untracked, cancellationToken), await documents.Closed(cancellationToken));

    /// <summary>A mandate.</summary>
    public async Task<ShownMandate> Show(Mandate untracked, CancellationToken cancellationToken) =>
        new(untracked, await disclosures.Of(untracked, cancellationToken), await CorrectedBy(untracked, cancellationToken));

    /// <summary>
    /// The submitted assessments of a membership, newest first; without those of cases whose papers the user may not
    /// read, or of closed documents.
    /// </summary>
    public async Task<IReadOnlyList<ShownAssessment>> Assessments(
        ShownMembership of, CancellationToken cancellationToken)
    {
        var closedCases = await readers.Closed(db.Cases.Where(known => known.MembershipId == of.Id), cancellationToken);
        var closedDocuments = await documents.Closed(cancellationToken);
        var handedIn = await db.Assessments.AsNoTracking().Where(a => a.MembershipId == of.Id && a.SubmittedAt != null)
            .ToListAsync(cancellationToken);
        return [.. handedIn.OrderByDescending(assessment => assessment.Id).Where(IsOpen)
            .Select(assessment => new ShownAssessment(assessment, DisclosureOf(assessment)))];

        bool IsOpen(Assessment assessment) =>
            !(assessment.CaseId is { } known && closedCases.Contains(known))
                && !(assessment.DocumentId is { } document && closedDocuments.Contains(document));

        // Full texts are disclosed on the page of the case; here everybody who may read the assessments gets the public
        // texts.
        Disclosure DisclosureOf(Assessment assessment) =>
            assessment.CaseId is { } known
                ? new Disclosure(ScreenedRecord.Case, known) { PapersAreOpen = true }
                : of.Disclosure;
    }

    /// <summary>The names of those who corrected a mandate, or confirmed or refused it.</summary>
    private async Task<Dictionary<Guid, string>> CorrectedBy(Mandate of, CancellationToken cancellationToken)
    {
        var ids = of.AllCorrections().SelectMany(made => new[] { made.By, made.DecidedBy }).OfType<Guid>().ToList();
        return ids.Count == 0
            ? []
            : await db.Users.AsNoTracking().Where(person => ids.Contains(person.Id))
                .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
    }

    /// <summary>
    /// A text of a record that is to be screened, or whose screening is to be lifted; null when the record has no such
    /// text.
    /// </summary>
    public async Task<(string Text, DisclosedText? Screened)?> Text(
        Screenable whole, TextPlace place, CancellationToken cancellationToken)
    {
        var disclosure = await disclosures.Of(whole, cancellationToken);
        if (whole.Texts().FirstOrDefault(held => held.Place == place) is not { } held) return null;
        return (disclosure.Required(place.RecordId, place.Field, held.Text),
            disclosure.At(place.RecordId, place.Field));
    }
}
