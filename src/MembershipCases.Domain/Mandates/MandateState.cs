namespace MembershipCases.Domain.Mandates;

/// <summary>Where a mandate stands.</summary>
public enum MandateState
{
    /// <summary>A document tells of it, and the council's secretariat has not confirmed it.</summary>
    Unconfirmed,

    /// <summary>No case treats it.</summary>
    Waiting,

    /// <summary>A case treats it that has not ended.</summary>
    UnderTreatment,

    /// <summary>A case about it has ended with an answer.</summary>
    Answered,

    /// <summary>The council has closed it without a case.</summary>
    Closed,

    /// <summary>The council did not give it.</summary>
    Rejected,
}
