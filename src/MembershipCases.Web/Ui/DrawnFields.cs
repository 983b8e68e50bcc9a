namespace MembershipCases.Web.Ui;

/// <summary>
/// The fields of a page in the order in which they are drawn, with the labels that people know them by.
/// </summary>
internal sealed class DrawnFields
{
    // The binder names a field after the parameter that it filled, a tag helper after the property; they differ in
    // case.
    private readonly Dictionary<string, DrawnField> fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The fields of the page that answers a request.</summary>
    public static DrawnFields Of(HttpContext context)
    {
        if (context.Items[typeof(DrawnFields)] is DrawnFields known) return known;
        var drawn = new DrawnFields();
        context.Items[typeof(DrawnFields)] = drawn;
        return drawn;
    }

    /// <summary>Adds a field that is drawn now.</summary>
    public FormField Add(FormField field)
    {
        fields.TryAdd(field.Name, new(fields.Count, field.Id, null));
        return field;
    }

    /// <summary>Keeps a field's label.</summary>
    public void Label(FormField field, string label) => fields[field.Name] = fields[field.Name] with { Label = label };

    /// <summary>The field of a name; null when the page has not drawn it.</summary>
    public DrawnField? Find(string name) => fields.GetValueOrDefault(name);
}

/// <summary>A field of a page.</summary>
/// <param name="Place">Counted from 0 in the order of the page.</param>
/// <param name="Id">The id that a link goes to.</param>
/// <param name="Label">The label; null when it has none.</param>
internal sealed record DrawnField(int Place, string Id, string? Label);
