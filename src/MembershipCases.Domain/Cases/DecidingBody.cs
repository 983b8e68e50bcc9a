namespace MembershipCases.Domain.Cases;

/// <summary>Who makes the resolution.</summary>
public enum DecidingBody
{
    /// <summary>The council: memberships that require political judgement.</summary>
    Council,

    /// <summary>The city government, on delegated authority.</summary>
    CityGovernment,
}
