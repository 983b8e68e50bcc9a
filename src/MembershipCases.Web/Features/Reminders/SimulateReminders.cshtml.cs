using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>The simulation as a page and as a file.</summary>
internal sealed class SimulateRemindersPage : SlicePage
{
    /// <summary>The number of lines on the page; the file has all.</summary>
    public const int Shown = 100;

    /// <summary>The role to filter by.</summary>
    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    /// <summary>The assumption of the simulation.</summary>
    [BindProperty(SupportsGet = true)]
    public Assumption Assume { get; set; }

    public SimulateReminders.View View { get; private set; } = null!;

    /// <summary>The people to choose between.</summary>
    public IEnumerable<SelectListItem> People =>
        View.People.Select(person => new SelectListItem(person.Name, person.Id.ToString()));

    /// <summary>The roles to choose between.</summary>
    public IEnumerable<SelectListItem> Roles =>
        View.People.Select(person => person.Role).Distinct().Order()
            .Select(role => new SelectListItem(T.Name(role), role.ToString()));

    /// <summary>The number of messages and reminders in each month.</summary>
    public IReadOnlyList<(DateOnly Month, int Messages, int Reminders, int Late)> Months =>
        [.. Enumerable.Range(0, 13).Select(month => new DateOnly(View.From.Year, View.From.Month, 1).AddMonths(month))
            .Where(month => month <= View.To).Select(OfMonth)];

    /// <summary>The filter as a query string.</summary>
    public string Filter => $"role={Role}&person={Person}&assume={Assume}";

    public Task<IActionResult> OnGet() => Show(Query, view => View = view);

    /// <summary>Returns it as a file.</summary>
    public async Task<IActionResult> OnGetCsv()
    {
        var answer = await Mediator.Send(Query, HttpContext.RequestAborted);
        if (!answer.IsOk) return StatusCode(Answers.Status(answer.Error.Kind));
        return File(CsvSheet.Write([Head(), .. answer.Value.Lines.Select(Cells)]), CsvSheet.MediaType, "reminders.csv");
    }

    /// <summary>What must be done.</summary>
    public string Thing(DueItem dueItem) =>
        ReminderText.Thing(T, Language.Current, dueItem.Subject.Kind, dueItem.Summary);

    /// <summary>The ladder occurrence as text.</summary>
    public string Place(SimulateReminders.Line line) =>
        ReminderText.Place(T, Language.Current, line.DueItem.Subject.Kind, line.Offset);

    private SimulateReminders.Query Query => new(Role, Person, Assume == Assumption.InTime);

    private (DateOnly Month, int Messages, int Reminders, int Late) OfMonth(DateOnly month)
    {
        var lines = View.Lines.Where(line => line.On.Year == month.Year && line.On.Month == month.Month).ToList();
        var late = lines.Count(
            line => line.Offset > 0 && line.DueItem.Subject.Kind != ReminderKind.MandateWithoutDeadline);
        return (month, lines.Select(line => line.Message).Distinct().Count(), lines.Count, late);
    }

    private List<string> Head() =>
        [T["reminder.day"], T["reminder.to"], T["reminder.role"], T["reminder.as"], T["reminder.about"],
            T["reminder.rung"], T["reminder.date"], T["reminder.message-number"]];

    private List<string> Cells(SimulateReminders.Line line) =>
    [
        line.On.Show(), line.To.Name, T.Name(line.To.Role), T.Name(line.As), Thing(line.DueItem), Place(line),
        line.DueItem.Subject.Anchor.Show(),
        line.Message.ToString(System.Globalization.CultureInfo.InvariantCulture),
    ];
}

/// <summary>The assumption of a simulation.</summary>
public enum Assumption
{
    /// <summary>Nothing is ever done: the most that could be sent.</summary>
    Nothing,

    /// <summary>Everything is done on its last day.</summary>
    InTime,
}
