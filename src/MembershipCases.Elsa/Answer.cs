using Elsa.Workflows.Models;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Elsa;

/// <summary>Maps the difference between two states to the answer of the port.</summary>
/// <remarks>
/// The difference is read from the bookmarks themselves, so that no step is reported without a bookmark and no bookmark
/// is left unreported.
/// </remarks>
internal static class Answer
{
    public static Result<Advance> Of(
        CaseState? before, string? done, CaseState after, IReadOnlyList<ProcessEffect> effects, Blueprint flow,
        ProcessFacts facts, StateJson json)
    {
        var gone = (before?.Open ?? []).Where(bookmark => bookmark.Id != done && after.Find(bookmark.Id) is null)
            .ToList();
        var come = after.Open.Where(bookmark => before?.Find(bookmark.Id) is null).ToList();
        var timers = come.Where(bookmark => !IsStep(bookmark)).Select(bookmark => Timer(bookmark, flow, facts))
            .ToList();
        if (timers.FirstOrDefault(timer => !timer.IsOk) is { } missing)
            return missing.Refused<Advance>();
        return new Advance(
            new(json.Write(after)),
            [.. come.Where(IsStep)
                .Select(bookmark => new OpenedStep(bookmark.Id, bookmark.ActivityId, Course.OfficeOf(bookmark)))],
            [.. gone.Where(IsStep).Select(bookmark => bookmark.Id)],
            [.. timers.Select(timer => timer.Value!)],
            [.. gone.Where(bookmark => !IsStep(bookmark)).Select(bookmark => bookmark.Id)],
            effects,
            after.Ended ? after.EndOutcome : null);
    }

    private static bool IsStep(Bookmark bookmark) => bookmark.Name == nameof(Activities.Step);

    private static Result<TimerSet> Timer(Bookmark bookmark, Blueprint flow, ProcessFacts facts)
    {
        var timer = ((TimerNode)flow.Graph[bookmark.ActivityId]).Timer;
        if (timer.DateFact is not { } fact)
            return new TimerSet(bookmark.Id, bookmark.ActivityId, null, timer.After);
        return facts.Dates.TryGetValue(fact, out var date)
            ? new TimerSet(bookmark.Id, bookmark.ActivityId, date, null)
            : ProcessErrors.DateMissing(fact);
    }
}
