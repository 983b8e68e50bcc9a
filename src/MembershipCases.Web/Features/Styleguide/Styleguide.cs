using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Styleguide;

/// <summary>All components of pages, to look at and try; in Development only.</summary>
[AllowAnonymous]
public sealed class Styleguide(IHostEnvironment environment, Texts texts) : PageModel
{
    /// <summary>The sample form.</summary>
    [BindProperty]
    public SampleForm Form { get; set; } = new() { Count = 34, Fee = 12500.5m };

    /// <summary>The search text of a list.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    /// <summary>The filter of a list.</summary>
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

    /// <summary>The diagram.</summary>
    public IActionResult OnGetDiagram() =>
        File(GetType().Assembly.GetManifestResourceStream("styleguide.bpmn")!, "application/xml");

    /// <summary>Binds the form again; nothing is stored.</summary>
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
