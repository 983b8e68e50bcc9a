using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MembershipCases.Web.Ui;

/// <summary>Finds and clears the validation errors of the forms on a page.</summary>
public static class FormErrors
{
    /// <summary>Whether a field of the form has an error, so that the form stays open.</summary>
    /// <param name="page">The view data of the page.</param>
    /// <param name="form">The prefix of the names of the form's fields.</param>
    public static bool HasError(this ViewDataDictionary page, string form) =>
        page.ModelState.Any(
            entry => entry.Key.StartsWith(form, StringComparison.OrdinalIgnoreCase) && entry.Value!.Errors.Count > 0);

    /// <summary>
    /// Clears the validation errors but keeps the values entered, for a button that submits the form without its
    /// command.
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
