using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>What a body recorded in a step that it has treated, with what a correction of it is checked against.</summary>
/// <param name="Record">Whether it is a recommendation or a resolution.</param>
/// <param name="Meeting">The meeting, tracked with its agenda.</param>
/// <param name="Members">The body's number of members; null when unknown.</param>
/// <param name="Disqualified">The members who were disqualified when it was recorded.</param>
/// <param name="Definition">The definition of the step.</param>
public sealed record RecordedItem(
    CorrectedRecord Record, Meeting Meeting, int? Members, IReadOnlyList<string> Disqualified,
    StepDefinition Definition)
{
    /// <summary>The treatment as it is corrected.</summary>
    public Treatment Treat(RecordedContent content, Guid by, DateTimeOffset at) =>
        new(Meeting.Id, content.ResolvedOn ?? Meeting.On, Members, content.ItemNumber ?? "", content.Outcome ?? "",
            content.Reason, by, at) { DisqualifiedMembers = Disqualified };
}

/// <summary>Loads what a step recorded, for correcting it.</summary>
public sealed class RecordedItems(MembershipDb db, Affiliations seats, CaseProcess process)
{
    /// <summary>Loads the step into the case; refused when it recorded nothing.</summary>
    public async Task<Result<RecordedItem>> Find(
        MembershipCase of, Guid stepId, CancellationToken cancellationToken)
    {
        await db.Steps.Where(step => step.CaseId == of.Id && step.Id == stepId).LoadAsync(cancellationToken);
        await db.Recommendations.Where(made => made.CaseId == of.Id && made.StepId == stepId)
            .LoadAsync(cancellationToken);
        await db.Corrections.Where(made => made.CaseId == of.Id && made.StepId == stepId).LoadAsync(cancellationToken);
        var resolution = of.Resolutions.FirstOrDefault(made => made.StepId == stepId);
        var recommendation = of.Recommendations.FirstOrDefault(made => made.StepId == stepId);
        if ((resolution?.MeetingId ?? recommendation?.MeetingId) is not { } meetingId)
            return CorrectionErrors.NothingRecorded;
        var at = resolution?.RecordedAt ?? recommendation!.RecordedAt;
        var meeting = await db.Meetings.Include(held => held.Agenda)
            .SingleAsync(held => held.Id == meetingId, cancellationToken);
        var members = await db.Bodies.Where(body => body.Key == meeting.Body).Select(body => body.Members)
            .SingleAsync(cancellationToken);
        var disqualified = await seats.MembersAmong(
            of.Impartiality.InForce.Where(known => known.RaisedAt <= at).Select(known => known.UserId), meeting.Body,
            cancellationToken);
        return new RecordedItem(
            resolution is null ? CorrectedRecord.Recommendation : CorrectedRecord.Resolution, meeting, members,
            disqualified, process.DefinitionOf(of, stepId));
    }

    /// <summary>Gives the item the number that its record has now, unless a correction of it waits.</summary>
    public static Result<Done> Renumber(MembershipCase of, Guid stepId, Meeting meeting, string reason) =>
        of.Corrections.WaitingAt(stepId) is null && of.Corrections.LastOf(stepId)?.After.ItemNumber is { } number
            ? meeting.Renumber(stepId, number, reason)
            : Done.Ok;
}
