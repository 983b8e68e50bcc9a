using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reminders;

internal sealed class ListRemindersPage : SlicePage
{
    /// <summary>The position in the list.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    [BindProperty]
    public ChooseReminders.Command Input { get; set; } = new();

    /// <summary>The settings and the list.</summary>
    public ListReminders.View View { get; private set; } = null!;

    /// <summary>Whether the user may simulate reminders.</summary>
    public bool MaySimulate => Me.May<SimulateReminders.Query>();

    /// <summary>Whether the user handles messages that were not sent.</summary>
    public bool MaySeeIncidents => Me.Required.Is(Role.Administrator);

    public Task<IActionResult> OnGet() => Load(fill: true);

    public Task<IActionResult> OnPost() => Do(Input, _ => Back(), () => Load(fill: false));

    /// <summary>The delivery state of a reminder.</summary>
    public string State(ListReminders.Row row) => row switch
    {
        { IsGivenUp: true } => T["reminder.state-given-up"],
        { SentAt: { } at } => T["reminder.state-sent", at.Show()],
        { State: DeliveryState.Told } => T["reminder.state-outbox"],
        _ => T[$"reminder.state-{row.State}"],
    };

    private RedirectResult Back() =>
        GoTo("/reminders", "reminder.chosen");

    private Task<IActionResult> Load(bool fill) => Show(new ListReminders.Query(Before), view =>
    {
        View = view;
        if (!fill) return;
        Input = new ChooseReminders.Command
        {
            Cadence = view.Cadence, MailAddress = view.OfferedAddress ?? view.MailAddress,
        };
    });
}
