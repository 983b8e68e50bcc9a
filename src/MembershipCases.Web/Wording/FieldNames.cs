using System.Globalization;

namespace MembershipCases.Web.Wording;

/// <summary>What the texts that can be screened are called.</summary>
public static class FieldNames
{
    /// <summary>A field's name in the reader's language; of a numbered point with its number.</summary>
    public static string FieldNamed(this Texts texts, string field)
    {
        var cut = field.LastIndexOf('-');
        return cut > 0
            && int.TryParse(field.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? texts[$"screening.field-{field[..cut]}", number]
            : texts[$"screening.field-{field}"];
    }
}
