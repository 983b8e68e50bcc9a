using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Ui;

/// <summary>Provides the options of selects, radios and check boxes.</summary>
public static class Choices
{
    /// <summary>
    /// Returns the given items, or the values of the field's enum with their names from <see cref="Texts.Name"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">No items are given and the field is not an enum.</exception>
    public static IEnumerable<SelectListItem> For(FormField field, IEnumerable<SelectListItem>? items, Texts texts)
    {
        if (items is not null)
            return items;
        if (!field.Type.IsEnum)
            throw new InvalidOperationException($"{field.Name} is no enum and needs asp-items.");

        return Enum.GetValues(field.Type).Cast<Enum>()
            .Select(value => new SelectListItem(texts.Name(value), value.ToString()));
    }
}
