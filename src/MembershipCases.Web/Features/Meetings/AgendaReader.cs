using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>Reads the cases of an agenda with what was prepared for the body and what it did.</summary>
internal static class AgendaReader
{
    /// <summary>The agenda in order.</summary>
    public static async Task<List<MeetingItem>> Read(MembershipDb db, ProcessDefinitions definitions, Meeting meeting, WorkNames names, CancellationToken cancellationToken)
    {
        var caseIds = meeting.Agenda.Select(item => item.CaseId).ToList();
        var cases = await db.Cases.AsNoTracking().AsSplitQuery()
            .Include(c => c.Steps).Include(c => c.Assessments).Include(c => c.Recommendations).Include(c => c.Resolutions)
            .Include(c => c.Disqualifications).Include(c => c.Pending)
            .Where(c => caseIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        return [.. meeting.Agenda.OrderBy(item => item.Position).Select(item => ItemOf(item, cases[item.CaseId], definitions.Get(cases[item.CaseId].Kind, cases[item.CaseId].DefinitionVersion), names))];
    }

    private static MeetingItem ItemOf(AgendaItem item, MembershipCase membershipCase, ProcessDefinition? definition, WorkNames names)
    {
        var step = membershipCase.Steps.Single(s => s.Id == item.StepId);
        var outcomes = definition?.Steps.GetValueOrDefault(step.ElementId)?.Outcomes ?? [];
        return new MeetingItem
        {
            Case = membershipCase,
            Step = step,
            StepName = names.Of(definition, step),
            ItemNumber = item.ItemNumber,
            Outcomes = [.. outcomes.Where(outcome => Fits(outcome, step, membershipCase))],
            Proposed = Proposed(membershipCase, step),
            Recommendation = membershipCase.Recommendations.FirstOrDefault(r => r.StepId == step.Id),
            Resolution = membershipCase.Resolutions.FirstOrDefault(r => r.StepId == step.Id),
        };
    }

    private static bool Fits(string outcome, Step step, MembershipCase membershipCase) =>
        step.Kind != StepKind.Recommend || outcome switch
        {
            Outcomes.Recommended => membershipCase.DecidingBody == DecidingBody.Council,
            Outcomes.Decided or Outcomes.Rejected => membershipCase.DecidingBody == DecidingBody.CityGovernment,
            _ => true,
        };

    private static List<string> Proposed(MembershipCase membershipCase, Step step) => step.Kind == StepKind.Resolve
        ? membershipCase.Recommendations.Where(r => r.Outcome == Outcomes.Recommended).MaxBy(r => r.RecordedAt)?.Points.Select(point => point.Text).ToList() ?? []
        : [.. membershipCase.CurrentAssessments().SelectMany(assessment => TypedLines.Of(assessment.Text.ProposedPoints)).Distinct()];
}
