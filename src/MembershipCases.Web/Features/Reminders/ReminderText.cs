namespace MembershipCases.Web.Features.Reminders;

/// <summary>
/// The explanation of a reminder: task, reason, rule and calculation, other receivers, and what ends it.
/// </summary>
/// <param name="Id">The reminder.</param>
/// <param name="Thing">What must be done.</param>
/// <param name="Left">The time left, or how late it is.</param>
/// <param name="IsLate">Whether the date has passed.</param>
/// <param name="Sum">The calculation of the date.</param>
/// <param name="Rule">The rule that triggers the reminder.</param>
/// <param name="As">The capacity in which the user receives it; null when they do not.</param>
/// <param name="Others">The other receivers.</param>
/// <param name="Ends">What ends it.</param>
/// <param name="Path">The page on which it is ended.</param>
/// <param name="Open">The text of the link to it.</param>
public sealed record ReminderExplanation(
    Guid Id, string Thing, string Left, bool IsLate, string Sum, string Rule, string? As, string Others, string Ends,
    string Path, string Open);

/// <summary>Formats reminders as text in a reader's language.</summary>
/// <param name="texts">The texts.</param>
/// <param name="language">The reader's language.</param>
/// <param name="ladders">The ladders.</param>
/// <param name="name">Returns the name of a person.</param>
public sealed class ReminderText(Texts texts, Language language, Ladders ladders, Func<Guid, string> name)
{
    /// <summary>A reminder for a reader, as of the time when it was sent.</summary>
    public ReminderExplanation Of(Reminder reminder, Guid reader)
    {
        var kind = reminder.Kind.Word();
        var mine = reminder.Receivers.FirstOrDefault(receiver => receiver.UserId == reader);
        return new ReminderExplanation(
            reminder.Id, Thing(texts, language, reminder.Kind, reminder.Summary), Left(reminder),
            reminder.Anchor < reminder.On && reminder.Kind != ReminderKind.MandateWithoutDeadline,
            Sum(reminder), Rule(reminder), mine is null ? null : Text($"reminder.as-{mine.As.Word()}"),
            Others(reminder, reader),
            Text($"reminder.ends-{kind}"), reminder.Summary.Path, Text($"reminder.open-{kind}"));
    }

    /// <summary>What must be done.</summary>
    public static string Thing(Texts texts, Language language, ReminderKind kind, ReminderSummary summary)
    {
        if (kind != ReminderKind.Step) return texts.In(language, $"reminder.thing-{kind.Word()}", summary.Title);
        var step = summary.Step is { } names
            ? names.In(language)
            : texts.In(language, "reminder.step");
        return summary.CaseNumber is { } number
            ? texts.In(language, "reminder.thing-step", step, number, summary.Title)
            : texts.In(language, "reminder.thing-coming-step", step, summary.Title);
    }

    /// <summary>An occurrence on a ladder.</summary>
    public static string Place(Texts texts, Language language, ReminderKind kind, int offset)
    {
        var key = kind == ReminderKind.MandateWithoutDeadline
            ? "age"
            : offset switch { < -1 => "before", -1 => "day-before", 0 => "on", 1 => "day-after", _ => "after" };
        return texts.In(language, $"reminder.rule-{key}", Math.Abs(offset));
    }

    private string Left(Reminder reminder)
    {
        var left = reminder.Anchor.DayNumber - reminder.On.DayNumber;
        if (reminder.Kind == ReminderKind.MandateWithoutDeadline)
            return Text("reminder.waited", -left, reminder.Anchor.Show());
        var when = left switch { > 1 => "in-days", 1 => "tomorrow", 0 => "today", -1 => "yesterday", _ => "late" };
        return Text($"reminder.{when}", Math.Abs(left), reminder.Anchor.Show());
    }

    private string Sum(Reminder reminder)
    {
        if (reminder.Summary.Due.Deadline is not { } deadline)
            return Text($"reminder.sum-{reminder.Kind.Word()}", reminder.Anchor.Show());
        var sum = Text(deadline.Span.WorkingDays ? "reminder.sum-working-days" : "reminder.sum-days",
            deadline.Due.Show(), deadline.Span.Days, deadline.From.Show());
        var holidays = string.Join(", ", deadline.HolidaysLeftOut().Select(Named));
        if (holidays.Length > 0) sum += " " + Text("reminder.sum-holidays", holidays);
        if (reminder.Summary.Due.IsMoved) sum += " " + Text("reminder.sum-moved", reminder.Anchor.Show());
        return string.Join(' ', [sum, .. reminder.Summary.Due.Changes.Select(Moved)]);
    }

    /// <summary>
    /// The reason for a change is only in the case: an e-mail also reaches people who may not read the case's papers.
    /// </summary>
    private string Moved(DeadlineChange change) =>
        Text($"reminder.moved-{change.Kind.Word()}", change.To.Show(), (change.Since ?? change.On).Show(),
            change.On.Show());

    private string Named((DateOnly Day, Holiday Holiday) holiday) =>
        $"{Text($"reminder.holiday-{holiday.Holiday.Word()}")} {holiday.Day.Show()}";

    private string Rule(Reminder reminder)
    {
        var rungs = ladders.Hit(reminder.LadderVersion, reminder.Kind, reminder.Offset);
        var every = rungs.FirstOrDefault(step => step.Every is not null)?.Every;
        var rule = Place(texts, language, reminder.Kind, reminder.Offset);
        if (every is { } days) rule += " " + Text("reminder.rule-every", days);
        var day = reminder.Anchor.AddDays(reminder.Offset);
        return day == reminder.On
            ? rule
            : rule + " "
                + Text(WorkingDays.IsWorkingDay(day) ? "reminder.rule-overtaken" : "reminder.rule-day-off", day.Show());
    }

    private string Others(Reminder reminder, Guid reader)
    {
        var others = reminder.Receivers.Where(receiver => receiver.UserId != reader)
            .Select(receiver => name(receiver.UserId)).Order(StringComparer.CurrentCulture).ToList();
        return others.Count > 0 ? string.Join(", ", others) : Text("reminder.nobody-else");
    }

    private string Text(string key, params object[] arguments) => texts.In(language, key, arguments);
}
