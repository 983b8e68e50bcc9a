using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Ui;

/// <summary>
/// Base class of pages that render the result of a query and send commands, by post/redirect/get; a rejected form keeps
/// the values entered.
/// </summary>
public abstract class SlicePage : PageModel
{
    /// <summary>The texts in the user's language.</summary>
    protected Texts T => HttpContext.RequestServices.GetRequiredService<Texts>();

    /// <summary>The mediator that sends queries and commands to the slices.</summary>
    protected IMediator Mediator => HttpContext.RequestServices.GetRequiredService<IMediator>();

    /// <summary>The current user.</summary>
    public CurrentUser Me => HttpContext.RequestServices.GetRequiredService<CurrentUser>();

    /// <summary>Whether the command was rejected because the record has changed since the form was rendered.</summary>
    public bool IsStale { get; private set; }

    /// <summary>
    /// Whether the user has changed, in another tab, on whose behalf they act since the form was rendered.
    /// </summary>
    private bool IsDrawnForAnother =>
        Request.Form.TryGetValue(CurrentUser.ActsForField, out var drawn) && drawn.ToString() != Me.ActsFor;

    /// <summary>Sends a query and renders the page, or the error page of the error's status.</summary>
    protected async Task<IActionResult> Show<T>(IQuery<T> query, Action<T> keep)
    {
        var answer = await Mediator.Send(query, HttpContext.RequestAborted);
        if (!answer.IsOk) return StatusCode(Answers.Status(answer.Error.Kind));
        keep(answer.Value);
        return Page();
    }

    /// <summary>
    /// Sends a command. On success returns the result of <paramref name="done"/>; otherwise renders the page again with
    /// the values entered.
    /// </summary>
    /// <param name="command">The command, as bound from the form.</param>
    /// <param name="done">Returns the result on success, such as a redirect.</param>
    /// <param name="again">Loads the other data of the page and renders it again.</param>
    /// <param name="prefix">The prefix of the names of the form's fields.</param>
    /// <param name="fieldOf">Maps a property of the command to the field that shows its error; omitted when the form
    /// has the command's shape.</param>
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

    /// <summary>Redirects to another address, whose page shows a message at the top.</summary>
    protected RedirectResult GoTo(string address, string messageKey, params object[] arguments)
    {
        TempData["Message"] = T[messageKey, arguments].Value;
        return Redirect(address);
    }

    /// <summary>Adds the validation errors to the binding errors, so that nobody has to correct a form twice.</summary>
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
        // A rejected command saved nothing, so its form gets a new command id; a stale form may be submitted again for
        // the version now shown.
        ModelState.Remove($"{prefix}.CommandId");
        if (IsStale) ModelState.Remove($"{prefix}.Version");
    }
}
