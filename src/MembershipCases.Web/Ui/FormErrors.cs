using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MembershipCases.Web.Ui;

/// <summary>The errors of the forms on a page.</summary>
public static class FormErrors
{
    /// <summary>Whether something in a form was refused, so that it stays open.</summary>
    /// <param name="page">The page.</param>
    /// <param name="form">What the names of the form's fields begin with.</param>
    public static bool HasError(this ViewDataDictionary page, string form) =>
        page.ModelState.Any(
            entry => entry.Key.StartsWith(form, StringComparison.OrdinalIgnoreCase) && entry.Value!.Errors.Count > 0);

    /// <summary>
    /// Keeps what was typed and drops what is wrong with it, for a button that sends the form but not its command.
    /// </summary>
    public static void ForgetErrors(this ModelStateDictionary state)
    {
        foreach (var name in state.Keys.ToList())
        {
            state.ClearValidationState(name);
            state.MarkFieldSkipped(name);
        }
    }
}
