namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// The ends of a case's resolutions. A part of the case that owns its list and returns events for the case to record.
/// </summary>
public sealed class ResolutionEnds
{
    private readonly CaseSteps _steps;
    private readonly CaseImpartiality _impartiality;
    private readonly CaseDecisions _decisions;
    private readonly List<ResolutionEnd> _all = [];

    internal ResolutionEnds(CaseSteps steps, CaseImpartiality impartiality, CaseDecisions decisions) =>
        (_steps, _impartiality, _decisions) = (steps, impartiality, decisions);

    /// <summary>Every end of a resolution.</summary>
    public IReadOnlyList<ResolutionEnd> All => _all;

    /// <summary>
    /// Whether the resolution to implement has been withdrawn or set aside, so that the case goes no further.
    /// </summary>
    public bool StopTheCase => _decisions.InForce() is { } last && _all.Exists(end => end.ResolutionId == last.Id);

    /// <summary>Whether the person may record the end of a resolution of the body: its own secretariat.</summary>
    public bool MayRecord(Actor actor, string body) =>
        Secretariats.MayServe(actor, body) && !_impartiality.IsDisqualified(actor);

    /// <summary>
    /// Records that a resolution was withdrawn or set aside. What waits for a day in a case that it stops, waits no
    /// longer.
    /// </summary>
    internal Result<IReadOnlyList<HistoryEvent>> Record(
        Guid id, EndedResolution what, Actor actor, DateTimeOffset at, DateOnly today)
    {
        if (_decisions.Resolutions.Counting().FirstOrDefault(of => of.Id == what.ResolutionId) is not { } resolution)
            return ResolutionEndErrors.NotFound;
        if (_impartiality.IsDisqualified(actor)) return DisqualificationErrors.Disqualified;
        if (!MayRecord(actor, resolution.Body)) return ResolutionEndErrors.NotYours;
        if (_all.Exists(end => end.ResolutionId == resolution.Id)) return ResolutionEndErrors.EndedAlready;
        var errors = Check(what, resolution, today).ToList();
        if (errors.Count > 0) return errors;
        var end = new ResolutionEnd(id, resolution.CaseId, what, actor.UserId, at);
        _all.Add(end);
        if (StopTheCase) _steps.StopTimers(at);
        return (List<HistoryEvent>)[ResolutionEnded.Of(end)];
    }

    internal IEnumerable<HeldText> Texts() =>
        _all.Select(end => new HeldText(new(end.Id, TextsOfParts.Reason), end.Reason));

    internal void Put(Guid id, string text) => _all.Find(end => end.Id == id)?.Put(text);

    private static IEnumerable<Error> Check(EndedResolution what, Resolution resolution, DateOnly today)
    {
        if (what.On > today) yield return CaseErrors.DateInFuture(nameof(what.On));
        if (what.On < resolution.ResolvedOn) yield return ResolutionEndErrors.BeforeResolution(resolution.ResolvedOn);
        if (string.IsNullOrWhiteSpace(what.Reference)) yield return ResolutionEndErrors.ReferenceMissing;
        else if (what.Kind == ResolutionEndKind.Withdrawn && !ItemNumber.IsWellFormed(what.Reference.Trim()))
            yield return MeetingErrors.ItemNumberMalformed.At(nameof(what.Reference));
        if (string.IsNullOrWhiteSpace(what.Reason)) yield return CaseErrors.ReasonMissing;
    }
}
