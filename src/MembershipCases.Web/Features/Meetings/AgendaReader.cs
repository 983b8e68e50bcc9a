using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>Reads the cases of an agenda, with what was prepared for the body and its treatment.</summary>
internal static class AgendaReader
{
    /// <summary>The agenda in order.</summary>
    public static async Task<List<MeetingItem>> Read(
        MembershipDb db, PublicRecords records, ProcessDefinitions definitions, Meeting meeting, WorkNames names,
        CancellationToken cancellationToken)
    {
        var caseIds = meeting.Agenda.Select(item => item.CaseId).ToList();
        var found = await db.Cases.AsNoTracking().AsSplitQuery()
            .Include(c => c.Steps).Include(c => c.Disqualifications).Include(c => c.Pending)
            .Where(c => caseIds.Contains(c.Id)).ToListAsync(cancellationToken);
        var cases = await records.Show(found, cancellationToken);
        return [.. meeting.Agenda.OrderBy(item => item.Position)
            .Select(item => (Item: item, Case: cases[item.CaseId]))
            .Select(on => ItemOf(on.Item, on.Case, definitions.Get(on.Case.Kind, on.Case.DefinitionVersion), names))];
    }

    private static MeetingItem ItemOf(AgendaItem item, ShownCase shown, ProcessDefinition? definition, WorkNames names)
    {
        var step = shown.Steps.Single(s => s.Id == item.StepId);
        var outcomes = definition?.Steps.GetValueOrDefault(step.ElementId)?.Outcomes ?? [];
        return new MeetingItem
        {
            Case = shown,
            Step = step,
            StepName = names.Of(definition, step.ElementId),
            ItemNumber = item.ItemNumber,
            Outcomes = [.. outcomes.Where(outcome => Fits(outcome, step, shown))],
            Proposed = Proposed(shown, step),
            Recommendation = shown.Recommendations.FirstOrDefault(r => r.StepId == step.Id),
            Resolution = shown.Resolutions.FirstOrDefault(r => r.StepId == step.Id),
        };
    }

    private static bool Fits(string outcome, ShownStep step, ShownCase shown) =>
        step.Kind != StepKind.Recommend || outcome switch
        {
            Outcomes.Recommended => shown.DecidingBody == DecidingBody.Council,
            Outcomes.Decided or Outcomes.Rejected => shown.DecidingBody == DecidingBody.CityGovernment,
            _ => true,
        };

    private static List<ProposedPoint> Proposed(ShownCase shown, ShownStep step) => step.Kind == StepKind.Resolve
        ? shown.Recommendations.Where(r => r.UndoneAt is null && r.Outcome == Outcomes.Recommended)
            .MaxBy(r => r.RecordedAt)?.Points
            .Select(point => new ProposedPoint(point.Text, point.Effect)).ToList() ?? []
        : [.. shown.CurrentAssessments().OrderBy(assessment => assessment.Id)
            .SelectMany(assessment => assessment.Text.ProposedPointsByLine())
            .Distinct().Select(text => new ProposedPoint(text, null))];
}
