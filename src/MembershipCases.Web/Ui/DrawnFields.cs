namespace MembershipCases.Web.Ui;

/// <summary>
/// The form fields of a page in the order in which they are rendered, with the labels that users know them by.
/// </summary>
internal sealed class DrawnFields
{
    // Model binding names a field after the parameter that it binds, a tag helper after the property; the names differ
    // in case.
    private readonly Dictionary<string, DrawnField> fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the fields of the page that the request renders.</summary>
    public static DrawnFields Of(HttpContext context)
    {
        if (context.Items[typeof(DrawnFields)] is DrawnFields known) return known;
        var drawn = new DrawnFields();
        context.Items[typeof(DrawnFields)] = drawn;
        return drawn;
    }

    public FormField Add(FormField field)
    {
        fields.TryAdd(field.Name, new(fields.Count, field.Id, null));
        return field;
    }

    public void Label(FormField field, string label) => fields[field.Name] = fields[field.Name] with { Label = label };

    /// <summary>Returns the field with the name; null when the page has not rendered it.</summary>
    public DrawnField? Find(string name) => fields.GetValueOrDefault(name);
}

/// <summary>A rendered form field.</summary>
/// <param name="Place">The position on the page, from 0.</param>
/// <param name="Id">The id that links refer to.</param>
/// <param name="Label">The label; null when there is none.</param>
internal sealed record DrawnField(int Place, string Id, string? Label);
