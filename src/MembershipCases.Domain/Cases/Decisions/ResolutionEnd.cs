namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// The end of a resolution that was withdrawn or set aside. The resolution itself stays as it was made, and the
/// register follows only by a case.
/// </summary>
public sealed class ResolutionEnd
{
    private ResolutionEnd()
    {
    }

    internal ResolutionEnd(Guid id, Guid caseId, EndedResolution what, Guid recordedBy, DateTimeOffset at)
    {
        (Id, CaseId, ResolutionId, Kind, On) = (id, caseId, what.ResolutionId, what.Kind, what.On);
        (Reference, EndedBy, Reason) = (what.Reference.Trim(), what.EndedBy.Trim(), what.Reason.Trim());
        (RecordedBy, RecordedAt) = (recordedBy, at);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The resolution; each ends once.</summary>
    public Guid ResolutionId { get; private set; }

    /// <summary>Whether it was withdrawn or set aside.</summary>
    public ResolutionEndKind Kind { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The council's item number, or the reference of the letter.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Who did it.</summary>
    public string EndedBy { get; private set; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    internal void Put(string text) => Reason = text;
}
