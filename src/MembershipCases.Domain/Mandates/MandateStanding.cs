namespace MembershipCases.Domain.Mandates;

/// <summary>What is recorded of whether a mandate is still to be answered.</summary>
public enum MandateStanding
{
    /// <summary>It is to be answered, or a case has answered it.</summary>
    Open,

    /// <summary>The council has closed it without a case.</summary>
    Closed,

    /// <summary>The council did not give it.</summary>
    Rejected,
}
