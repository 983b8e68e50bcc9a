namespace MembershipCases.Domain.Meetings;

/// <summary>A case on a meeting's agenda.</summary>
public sealed class AgendaItem
{
    private AgendaItem()
    {
    }

    internal AgendaItem(Guid id, Guid meetingId, Guid caseId, Guid stepId, string itemNumber, int position) =>
        (Id, MeetingId, CaseId, StepId, ItemNumber, Position) = (id, meetingId, caseId, stepId, itemNumber, position);

    internal void TreatAgain(Guid stepId) => StepId = stepId;

    internal void Renumber(string itemNumber) => ItemNumber = itemNumber;

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The step that the meeting is to complete.</summary>
    public Guid StepId { get; private set; }

    /// <summary>The item's number, such as 245/26.</summary>
    public string ItemNumber { get; private set; } = "";

    /// <summary>Place in the order, from 1.</summary>
    public int Position { get; private set; }
}
