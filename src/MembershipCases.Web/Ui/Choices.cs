using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Ui;

/// <summary>What a person can choose between.</summary>
public static class Choices
{
    /// <summary>
    /// The given items, or the values of an enum by the names that <see cref="Texts.Name"/> has for them.
    /// </summary>
    /// <exception cref="InvalidOperationException">Neither items nor an enum.</exception>
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
