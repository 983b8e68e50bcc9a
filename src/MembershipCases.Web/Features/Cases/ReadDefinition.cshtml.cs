using MembershipCases.Domain;
using MembershipCases.Domain.Process;
using MembershipCases.Web.Process;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The BPMN file of one version of a process, for the picture on a case's page.</summary>
public sealed class ReadDefinitionPage(ProcessDefinitions definitions) : PageModel
{
    /// <summary>The file; 404 when there is no such version.</summary>
    public IActionResult OnGet(string kind, int version) =>
        Words.Parse<CaseKind>(kind) is { } of && definitions.Get(of, version) is { } definition
            ? Content(definition.Source, "application/xml; charset=utf-8")
            : NotFound();
}
