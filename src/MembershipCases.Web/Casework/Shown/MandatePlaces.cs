namespace MembershipCases.Web.Casework.Shown;

/// <summary>Where a mandate was raised and given, in the reader's language.</summary>
internal static class MandatePlaces
{
    /// <summary>
    /// How it was raised, the item and the point, such as "interpellation no. 11, item 11/20, point 3 of 4"; what is
    /// unknown is left out.
    /// </summary>
    public static string PlaceOf(this Texts texts, MandateText of)
    {
        var raised = of.Number is { } number ? texts["mandate.raised", texts.Name(of.Kind), number].Value : texts.Name(of.Kind);
        var item = of.ItemNumber is { } itemNumber ? texts["mandate.in-item", itemNumber].Value : null;
        return string.Join(", ", new[] { raised, item, Point(texts, of), of.ResolvedOn?.Show() }.OfType<string>());
    }

    private static string? Point(Texts texts, MandateText of) => of switch
    {
        { Point: { } point, Points: { } points } => texts["mandate.at-point-of", point, points].Value,
        { Point: { } point } => texts["mandate.at-point", point].Value,
        { Points: { } points } => texts["mandate.one-of-points", points].Value,
        _ => null,
    };
}
