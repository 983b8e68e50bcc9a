using System.Globalization;

namespace MembershipCases.Web.Wording;

/// <summary>Renders the names of the fields whose texts can be screened.</summary>
public static class FieldNames
{
    /// <summary>The name of a field in the reader's language; for a numbered point, with its number.</summary>
    public static string FieldNamed(this Texts texts, string field)
    {
        foreach (var prefix in (string[])[CorrectionForm.BeforePrefix, CorrectionForm.AfterPrefix])
            if (field.StartsWith(prefix, StringComparison.Ordinal)) field = field[prefix.Length..];
        var cut = field.LastIndexOf('-');
        return cut > 0
            && int.TryParse(field.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? texts[$"screening.field-{field[..cut]}", number]
            : texts[$"screening.field-{field}"];
    }
}
