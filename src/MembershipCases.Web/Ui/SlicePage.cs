using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Ui;

/// <summary>A page that shows the answer of a query and sends commands. Post, redirect, get; what was typed stays when refused.</summary>
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

    /// <summary>Whether the form says that it was drawn for somebody else to be acted for than now: in another tab the person has changed that.</summary>
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

    /// <summary>Sends a command. When it is done, goes on; when it is refused, shows the page again with what was typed.</summary>
    /// <param name="command">The command, as the form filled it.</param>
    /// <param name="done">Where to go when it is done.</param>
    /// <param name="again">Loads what the page shows beside the form.</param>
    /// <param name="prefix">The name of the form's property on the page model.</param>
    protected async Task<IActionResult> Do<T>(ICommand<T> command, Func<T, IActionResult> done, Func<Task<IActionResult>> again, string prefix = "Input")
    {
        if (IsDrawnForAnother)
        {
            Refuse([AccessErrors.ActsAsAnother], prefix);
        }
        else if (ModelState.IsValid)
        {
            var answer = await Mediator.Send(command, HttpContext.RequestAborted);
            if (answer.IsOk) return done(answer.Value);
            if (answer.Error.Kind is ErrorKind.NotFound) return NotFound();
            Refuse(answer.Errors, prefix);
        }
        else
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            TellTheRest(command, prefix);
        }

        return await again();
    }

    /// <summary>What can be read but breaks a rule is told together with what cannot be read, so that nobody mends a form twice.</summary>
    private void TellTheRest(object command, string prefix)
    {
        var broken = FormRules.Broken(HttpContext.RequestServices, command)
            .Where(error => error.Field is { } field && ModelState.GetFieldValidationState($"{prefix}.{field}") != ModelValidationState.Invalid);
        ModelState.Tell([.. broken], T, prefix);
    }

    private void Refuse(IReadOnlyList<Error> errors, string prefix)
    {
        ModelState.Tell(errors, T, prefix);
        IsStale = errors[0].Kind == ErrorKind.Stale;
        Response.StatusCode = Answers.Status(errors[0].Kind);
        // A refused command saved nothing, so its form gets a new id; a stale one may be sent again on the version now shown.
        ModelState.Remove($"{prefix}.CommandId");
        if (IsStale) ModelState.Remove($"{prefix}.Version");
    }
}
