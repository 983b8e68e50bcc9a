namespace MembershipCases.Domain.Cases;

/// <summary>Who makes the resolution.</summary>
public enum DecidingBody
{
    /// <summary>The council: memberships that presuppose political judgement.</summary>
    Council,

    /// <summary>The city government itself, on delegated authority.</summary>
    CityGovernment,
}
