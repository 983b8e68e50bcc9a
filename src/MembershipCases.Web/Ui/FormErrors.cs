using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace MembershipCases.Web.Ui;

/// <summary>Which of several forms on a page was refused, so that it stays open.</summary>
public static class FormErrors
{
    /// <summary>Whether something in a form was refused.</summary>
    /// <param name="page">The page.</param>
    /// <param name="form">What the names of the form's fields begin with.</param>
    public static bool HasError(this ViewDataDictionary page, string form) =>
        page.ModelState.Any(entry => entry.Key.StartsWith(form, StringComparison.OrdinalIgnoreCase) && entry.Value!.Errors.Count > 0);
}
