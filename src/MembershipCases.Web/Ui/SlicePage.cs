using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Ui;

/// <summary>
/// A page that shows the answer of a query and sends commands. Post, redirect, get; what was typed stays when refused.
/// </summary>
public abstract class SlicePage : PageModel
{
    /// <summary>The texts in the reader's language.</summary>
    protected Texts T => HttpContext.RequestServices.GetRequiredService<Texts>();

    /// <summary>The way to the slices.</summary>
    protected IMediator Mediator => HttpContext.RequestServices.GetRequiredService<IMediator>();

    /// <summary>Who is asking.</summary>
    public CurrentUser Me => HttpContext.RequestServices.GetRequiredService<CurrentUser>();

    /// <summary>Whether the form was refused because the record has changed since it was shown.</summary>
    public bool IsStale { get; private set; }

    /// <summary>
    /// Whether the person has begun to act for somebody else in another tab since the form was drawn.
    /// </summary>
    private bool IsDrawnForAnother =>
        Request.Form.TryGetValue(CurrentUser.ActsForField, out var drawn) && drawn.ToString() != Me.ActsFor;

    /// <summary>Asks a query and shows the page, or the error page that fits the refusal.</summary>
    protected async Task<IActionResult> Show<T>(IQuery<T> query, Action<T> keep)
    {
        var answer = await Mediator.Send(query, HttpContext.RequestAborted);
        if (!answer.IsOk) return StatusCode(Answers.Status(answer.Error.Kind));
        keep(answer.Value);
        return Page();
    }

    /// <summary>
    /// Sends a command. When it is done, goes on; when it is refused, shows the page again with what was typed.
    /// </summary>
    /// <param name="command">The command, as the form filled it.</param>
    /// <param name="done">Where to go when it is done.</param>
    /// <param name="again">Loads what the page shows beside the form.</param>
    /// <param name="prefix">What the names of the form's fields begin with.</param>
    /// <param name="fieldOf">The field that shows the error of a property of the command; left out when the form has
    /// the command's shape.</param>
    protected async Task<IActionResult> Do<T>(
        ICommand<T> command, Func<T, IActionResult> done, Func<Task<IActionResult>> again, string prefix = "Input",
        Func<string, string>? fieldOf = null)
    {
        List<Error> InForm(IEnumerable<Error> errors) =>
            [.. errors.Select(
                error => error.Field is { } property && fieldOf is not null ? error.At(fieldOf(property)) : error)];

        if (IsDrawnForAnother)
        {
            Refuse([AccessErrors.ActsAsAnother], prefix);
        }
        else if (ModelState.IsValid)
        {
            var answer = await Mediator.Send(command, HttpContext.RequestAborted);
            if (answer.IsOk) return done(answer.Value);
            if (answer.Error.Kind is ErrorKind.NotFound) return NotFound();
            Refuse(InForm(answer.Errors), prefix);
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            AddBrokenRules(InForm(FormRules.Broken(HttpContext.RequestServices, command)), prefix);
        }

        return await again();
    }

    /// <summary>Goes on to another address, whose page shows a message first.</summary>
    protected RedirectResult GoTo(string address, string messageKey, params object[] arguments)
    {
        TempData["Message"] = T[messageKey, arguments].Value;
        return Redirect(address);
    }

    /// <summary>
    /// Shows the rules that are broken beside what cannot be read, so that nobody corrects a form twice.
    /// </summary>
    private void AddBrokenRules(IEnumerable<Error> broken, string prefix) => ModelState.AddErrors(
        [.. broken.Where(
            error => error.Field is { } field
                && ModelState.GetFieldValidationState($"{prefix}.{field}") != ModelValidationState.Invalid)], T,
                prefix);

    private void Refuse(List<Error> errors, string prefix)
    {
        ModelState.AddErrors(errors, T, prefix);
        IsStale = errors[0].Kind == ErrorKind.Stale;
        Response.StatusCode = Answers.Status(errors[0].Kind);
        // A refused command saved nothing, so its form gets a new id; a stale one may be sent again on the version now
        // shown.
        ModelState.Remove($"{prefix}.CommandId");
        if (IsStale) ModelState.Remove($"{prefix}.Version");
    }
}
