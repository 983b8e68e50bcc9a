namespace MembershipCases.Web.Casework;

/// <summary>Finds the offices of the chief commissioner.</summary>
public static class HeadOffices
{
    /// <summary>Those among some offices that are in force on a day.</summary>
    public static IEnumerable<Guid> HeadsOn(this IEnumerable<Office> offices, DateOnly day) =>
        offices.Where(office => office.Kind == OfficeKind.ChiefCommissioner && office.IsInForce(day))
            .Select(office => office.Id);
}
