using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>
/// Plans backwards from a meeting of the deciding body, by the definition's steps and the meeting calendars.
/// </summary>
public sealed class BackPlanner(MembershipDb db, ProcessDefinitions definitions, CurrentUser user)
{
    /// <summary>
    /// The body whose meeting a case can be planned for; null when its definition has none, or the case has passed it.
    /// </summary>
    public string? DecidingBodyOf(MembershipCase of) =>
        Present(of) is { } present && present <= StepKind.Resolve
            && definitions.Get(of.Kind, of.DefinitionVersion) is { } definition
            ? Deciding(definition, of.DecidingBody)
            : null;

    /// <summary>The plan of a case that has not been opened yet.</summary>
    public async Task<Result<BackPlan>> ForNew(CaseKind kind, Meeting target, CancellationToken cancellationToken)
    {
        var definition = definitions.Latest(kind);
        if (Deciding(definition, DecidingBody.Council) != target.Body) return CaseErrors.NothingToPlan;
        var before = await Before(definition, target, StepKind.Assess, cancellationToken);
        return BackPlan.Make(PlannedOf(target), before, Steps(definition, StepKind.Assess));
    }

    /// <summary>The plan of a running case from its current steps.</summary>
    public async Task<Result<BackPlan>> For(MembershipCase of, Meeting target, CancellationToken cancellationToken)
    {
        if (Present(of) is not { } present || definitions.Get(of.Kind, of.DefinitionVersion) is not { } definition)
            return CaseErrors.NothingToPlan;
        var onAgenda = await OnAgenda(of, cancellationToken);
        if (present == StepKind.Resolve || of.DecidingBody == DecidingBody.CityGovernment)
            return BackPlan.Make(onAgenda.Find(meeting => meeting.Id == target.Id) ?? PlannedOf(target), [],
                Steps(definition, present));
        var before = onAgenda.Count > 0 ? [onAgenda] : await Before(definition, target, present, cancellationToken);
        return BackPlan.Make(PlannedOf(target), before, Steps(definition, present));
    }

    /// <summary>
    /// When the current steps are expected to be done: at their deadline, or today when it has passed or when nobody
    /// has a deadline.
    /// </summary>
    public DateOnly Expected(MembershipCase of)
    {
        var dues = of.Steps.Where(step => step.IsOpen && step.Kind <= StepKind.Approve).Select(step => Due(of, step))
            .OfType<DateOnly>().ToList();
        return dues.Count > 0 && dues.Max() > user.Today ? dues.Max() : user.Today;
    }

    private DateOnly? Due(MembershipCase of, Step step) => of.SuspendedOn is { } since && step.DueOn is { } due
        ? Suspension.Move(due, since, user.Today, step.Rule()?.Span.WorkingDays ?? false)
        : step.DueOn;

    private static StepKind? Present(MembershipCase of) =>
        of.Steps.Where(step => step.IsOpen).Select(step => (StepKind?)step.Kind).Min();

    private static string? Deciding(ProcessDefinition definition, DecidingBody body) =>
        definition.Steps.Values.FirstOrDefault(
            step => step.Kind == (body == DecidingBody.Council ? StepKind.Resolve : StepKind.Recommend))?.Office;

    private static List<(StepKind Kind, Span Span)> Steps(ProcessDefinition definition, StepKind from) =>
        [.. definition.Steps.Values
            .Where(step => step.Kind >= from && step.Kind <= StepKind.Approve && step.Deadline is not null)
            .GroupBy(step => step.Kind).OrderBy(kind => kind.Key)
            .Select(kind => (kind.Key, kind.MaxBy(step => step.Deadline!.Days)!.Deadline!))];

    /// <summary>A case on an agenda has already been handed in.</summary>
    private async Task<List<PlannedMeeting>> OnAgenda(MembershipCase of, CancellationToken cancellationToken)
    {
        var open = of.Steps.Where(step => step.IsOpen).Select(step => step.Id).ToList();
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.Agenda.Any(item => open.Contains(item.StepId)))
            .ToListAsync(cancellationToken);
        return meetings.ConvertAll(meeting => PlannedOf(meeting) with { HandInBy = meeting.On });
    }

    private async Task<IReadOnlyList<IReadOnlyList<PlannedMeeting>>> Before(
        ProcessDefinition definition, Meeting target, StepKind present, CancellationToken cancellationToken)
    {
        var body = definition.Steps.Values.First(step => step.Kind == StepKind.Recommend).Office;
        var by = target.LastDayToHandIn;
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.Body == body && m.On >= user.Today && m.On <= by)
            .ToListAsync(cancellationToken);
        return [[.. meetings.Where(m => present != StepKind.Recommend || m.LastDayToHandIn >= user.Today)
            .Select(PlannedOf)]];
    }

    private static PlannedMeeting PlannedOf(Meeting meeting) =>
        new(meeting.Id, meeting.Body, meeting.On, meeting.LastDayToHandIn);
}
