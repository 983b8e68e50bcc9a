namespace MembershipCases.Domain.People;

/// <summary>A body in which a person sits by virtue of their role.</summary>
public enum Seat
{
    /// <summary>The council.</summary>
    Council,

    /// <summary>The city government.</summary>
    CityGovernment,
}

/// <summary>
/// Rules on seats. Nobody may sit in the council and in the city government at the same time (kommuneloven, chapter
/// 10).
/// </summary>
public static class Seats
{
    /// <summary>The seat that follows from a role; the mayor's office gives no seat in the city government.</summary>
    public static Seat? Of(Role role, OfficeKind? office) => (role, office) switch
    {
        (Role.CouncilMember, _) => Seat.Council,
        (Role.Commissioner, OfficeKind.Commissioner or OfficeKind.ChiefCommissioner) => Seat.CityGovernment,
        _ => null,
    };

    /// <summary>Whether one person may not have both seats at once.</summary>
    public static bool Exclude(Seat? one, Seat? other) => one is not null && other is not null && one != other;
}
