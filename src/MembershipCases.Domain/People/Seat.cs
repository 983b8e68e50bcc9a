namespace MembershipCases.Domain.People;

/// <summary>A body in which somebody sits by their role.</summary>
public enum Seat
{
    /// <summary>The council.</summary>
    Council,

    /// <summary>The city government.</summary>
    CityGovernment,
}

/// <summary>
/// Who sits where. Nobody sits in the council and in the city government that answers to it at the same time
/// (kommuneloven, chapter 10).
/// </summary>
public static class Seats
{
    /// <summary>The body that goes with a role; the mayor's office is no seat in the city government.</summary>
    public static Seat? Of(Role role, OfficeKind? office) => (role, office) switch
    {
        (Role.CouncilMember, _) => Seat.Council,
        (Role.Commissioner, OfficeKind.Commissioner or OfficeKind.ChiefCommissioner) => Seat.CityGovernment,
        _ => null,
    };

    /// <summary>Whether one person may not have both at once.</summary>
    public static bool Exclude(Seat? one, Seat? other) => one is not null && other is not null && one != other;
}
