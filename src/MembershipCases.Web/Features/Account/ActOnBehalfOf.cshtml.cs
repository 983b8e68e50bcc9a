using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Account;

internal sealed class ActOnBehalfOfPage : SlicePage
{
    [BindProperty]
    public ActOnBehalfOf.Command Input { get; set; } = new();

    /// <summary>The possible principals.</summary>
    public IReadOnlyList<ListPrincipals.Row> Principals { get; private set; } = [];

    public Task<IActionResult> OnGet() => Show(new ListPrincipals.Query(), rows => Principals = rows);

    /// <summary>Stores the choice and redirects to the tasks.</summary>
    public Task<IActionResult> OnPost() => Do(Input, Chosen, OnGet);

    private RedirectResult Chosen(ActOnBehalfOf.Reply reply)
    {
        TempData["Message"] = reply.Principal is { } name
            ? T["account.acting-chosen", name].Value
            : T["account.acting-ended"].Value;
        return Redirect("/");
    }
}
