using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>Finds the record of a screened text, and who may screen it.</summary>
internal static class ScreenedRecords
{
    /// <summary>
    /// Whether the person may screen texts of the record: not of a case in which they are disqualified, or whose papers
    /// they may not read.
    /// </summary>
    public static async Task<bool> MayBeScreenedBy(
        this Screenable record, CurrentUser user, ConcernedReaders readers, CancellationToken cancellationToken)
    {
        if (record is MembershipCase of
            && (of.Impartiality.IsDisqualified(user.Required) || !await readers.Reads(of, cancellationToken)))
            return false;
        return ScreeningRules.MayScreen(user.Required, await readers.Concerns(record, cancellationToken));
    }

    /// <summary>The record that a screening belongs to.</summary>
    public static (ScreenedRecord Record, Guid Id) Owner(this Screening screening) => screening switch
    {
        { CaseId: { } id } => (ScreenedRecord.Case, id),
        { MembershipId: { } id } => (ScreenedRecord.Membership, id),
        { MandateId: { } id } => (ScreenedRecord.Mandate, id),
        _ => (ScreenedRecord.Document, screening.DocumentId!.Value),
    };

    /// <summary>The displayed name of the record, and its page.</summary>
    public static async Task<RecordLine> NameOf(
        this MembershipDb db, Screenable record, CancellationToken cancellationToken) => record switch
    {
        MembershipCase of => new($"{of.Number} {of.Title}", $"/cases/{of.Number}"),
        Membership of => new(of.Name, $"/register/{of.Id}"),
        Mandate of =>
            new(await db.Memberships.Where(m => m.Id == of.MembershipId).Select(m => m.Name)
                .SingleAsync(cancellationToken), $"/register/{of.MembershipId}"),
        _ => new(((ReviewDocument)record).Title, $"/reviews/{record.Id}"),
    };
}
