namespace MembershipCases.Domain.Mandates;

/// <summary>Where a mandate stands.</summary>
public enum MandateState
{
    /// <summary>No case treats it.</summary>
    Waiting,

    /// <summary>A case treats it that has not ended.</summary>
    UnderTreatment,

    /// <summary>A case about it has ended with an answer.</summary>
    Answered,

    /// <summary>The council has closed it without a case.</summary>
    Closed,
}
