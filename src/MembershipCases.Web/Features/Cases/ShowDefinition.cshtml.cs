using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The BPMN file of one version of a process, for the diagram on a case's page.</summary>
internal sealed class ShowDefinitionPage(ProcessDefinitions definitions, CurrentUser user) : PageModel
{
    /// <summary>The file; 404 when there is no such version.</summary>
    public IActionResult OnGet(string? kind, int version) =>
        !user.May<ShowCase.Query>() ? StatusCode(StatusCodes.Status403Forbidden)
        : Words.Parse<CaseKind>(kind ?? "") is { } of && definitions.Get(of, version) is { } definition
            ? Content(definition.Source, "application/xml; charset=utf-8")
            : NotFound();
}
