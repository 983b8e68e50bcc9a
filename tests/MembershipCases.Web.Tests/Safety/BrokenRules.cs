using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>What must hold between records, whoever did what at the same time.</summary>
internal static class BrokenRules
{
    /// <summary>The rules that the data breaks.</summary>
    public static async Task<IReadOnlyList<string>> Find(MembershipDb db, DateOnly today, CancellationToken cancellationToken)
    {
        var items = db.Meetings.SelectMany(meeting => meeting.Agenda);
        var ended = db.Offices.Where(office => office.To != null && office.To <= today).Select(office => office.Id);
        var open = db.Cases.Where(of => of.ClosedAt == null);
        (string Rule, IQueryable<Guid> Broken)[] rules =
        [
            ("a resolution on another day than its meeting", db.Resolutions
                .Where(made => !db.Meetings.Any(held => held.Id == made.MeetingId && held.On == made.ResolvedOn))
                .Select(made => made.Id)),
            ("a recommendation that stands on no agenda", db.Recommendations
                .Where(made => made.UndoneAt == null && !items.Any(item => item.StepId == made.StepId)).Select(made => made.Id)),
            ("a resolution that stands on no agenda", db.Resolutions
                .Where(made => made.UndoneAt == null && !items.Any(item => item.StepId == made.StepId)).Select(made => made.Id)),
            ("a treatment that waits and stands on no agenda", db.PendingTreatments
                .Where(made => made.State == PendingState.Waiting && !items.Any(item => item.StepId == made.StepId))
                .Select(made => made.Id)),
            ("a case on an agenda that has been called off or whose step was undone", items
                .Where(item => db.Steps.Any(step => step.Id == item.StepId && step.ClosedAt != null && step.Outcome == null))
                .Select(item => item.Id)),
            ("an open case of an office that has ended",
                open.Where(of => of.Offices.Any(held => ended.Contains(held.OfficeId))).Select(of => of.Id)),
            ("a membership of an office that has ended", db.Facts
                .Where(fact => fact.To == null && fact.OfficeId != null && ended.Contains(fact.OfficeId.Value))
                .Select(fact => fact.Id)),
            ("a role in an office that has ended", db.Users.SelectMany(user => user.Assignments)
                .Where(held => held.OfficeId != null && ended.Contains(held.OfficeId.Value) && (held.To == null || held.To > today))
                .Select(held => held.Id)),
            ("an open case with somebody of the network's board who is not kept out", open
                .Where(of => db.Facts.Any(fact => fact.MembershipId == of.MembershipId && fact.HeldBy != null && fact.To == null
                    && db.NetworkRoles.Any(role => role.Key == fact.NetworkRole && role.Raises)
                    && !db.Disqualifications.Any(known => known.CaseId == of.Id && known.UserId == fact.HeldBy)))
                .Select(of => of.Id)),
            ("a case to join where the municipality is a member", open
                .Where(of => of.Kind == CaseKind.Join
                    && db.Memberships.Any(known => known.Id == of.MembershipId && known.Status == MembershipStatus.Member))
                .Select(of => of.Id)),
            ("a finding that was confirmed and not imported with its document", db.Findings
                .Where(finding => finding.Decision == FindingDecision.Confirmed && finding.WrittenTo == null
                    && db.Documents.Any(document => document.Id == finding.DocumentId && document.ImportedAt != null))
                .Select(finding => finding.Id)),
            ("a member of the council who acts in the city government", db.Users
                .Where(user => user.Assignments.Any(held => held.Role == Role.CouncilMember && held.To == null)
                    && db.Deputyships.Any(lent => lent.DeputyId == user.Id && lent.Role == Role.Commissioner))
                .Select(user => user.Id)),
        ];
        var broken = new List<string>();
        foreach (var (rule, ids) in rules)
            if (await ids.AnyAsync(cancellationToken)) broken.Add(rule);
        return broken;
    }
}
