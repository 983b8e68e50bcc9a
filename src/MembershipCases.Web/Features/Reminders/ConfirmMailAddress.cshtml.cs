using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>The page to which the message about a new address leads. Opening it confirms nothing: programs open links too.</summary>
internal sealed class ConfirmMailAddressPage : SlicePage
{
    /// <summary>The key of the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty]
    public ConfirmMailAddress.Command Input { get; set; } = new();

    /// <summary>The address that waits; null when none does.</summary>
    public string? Address { get; private set; }

    public Task<IActionResult> OnGet() => Load();

    public Task<IActionResult> OnPost() => Do(Input, _ => GoTo("/reminders", "reminder.confirmed"), Load);

    private Task<IActionResult> Load() =>
        Show(new ListReminders.Query(null), view => Address = view.OfferedAddress);
}
