using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Styleguide;

/// <summary>Every piece that pages are made of, to look at and try; in Development only.</summary>
[AllowAnonymous]
public sealed class Styleguide(IHostEnvironment environment, Texts texts) : PageModel
{
    /// <summary>The sample form.</summary>
    [BindProperty]
    public SampleForm Form { get; set; } = new() { Count = 34, Fee = 12500.5m };

    /// <summary>What a list is searched for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>What a list is filtered by.</summary>
    [BindProperty(SupportsGet = true)]
    public SampleChoice? Filter { get; set; }

    /// <summary>Choices that are not an enum.</summary>
    public IReadOnlyList<SelectListItem> Numbers { get; } = [new("1", "1"), new("2", "2"), new("3", "3")];

    /// <inheritdoc />
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment())
            context.Result = NotFound();
    }

    /// <summary>The drawing.</summary>
    public IActionResult OnGetDiagram() =>
        File(GetType().Assembly.GetManifestResourceStream("styleguide.bpmn")!, "application/xml");

    /// <summary>Reads the form back; nothing is kept.</summary>
    public IActionResult OnPost()
    {
        if (string.IsNullOrWhiteSpace(Form.Line))
            ModelState.AddModelError("Form.Line", texts["field.empty"]);
        if (!ModelState.IsValid)
            return Page();

        TempData["Message"] = texts["styleguide.sent"].Value;
        return RedirectToPage();
    }
}
