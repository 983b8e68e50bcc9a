using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Account;

/// <summary>The page on which the user chooses a principal.</summary>
public sealed class ActOnBehalfOfPage : SlicePage
{
    /// <summary>The submitted form.</summary>
    [BindProperty]
    public ActOnBehalfOf.Command Input { get; set; } = new();

    /// <summary>The possible principals.</summary>
    public IReadOnlyList<ListPrincipals.Row> Principals { get; private set; } = [];

    /// <summary>Shows them.</summary>
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
