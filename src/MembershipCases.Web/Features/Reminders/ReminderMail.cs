using Microsoft.Extensions.Options;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>Writes the message with one or more reminders to one person, as text and as HTML.</summary>
public sealed class ReminderMail(
    Texts texts, Ladders ladders, MailSettings settings, IOptions<Branding> branding, TimeProvider time)
{
    /// <summary>The message for the outbox.</summary>
    /// <param name="to">The receiver, in whose language it is written.</param>
    /// <param name="pending">The reminders, at least one.</param>
    /// <param name="name">Returns the name of a person.</param>
    public OutgoingMail Write(User to, IReadOnlyList<PendingReminder> pending, Func<Guid, string> name)
    {
        var language = Language.Find(to.Language) ?? Language.Bokmål;
        var wording = new ReminderText(texts, language, ladders, name);
        var told = pending.Select(item => item.Reminder).OrderBy(reminder => reminder.Anchor)
            .ThenBy(reminder => reminder.Id)
            .Select(reminder => wording.Of(reminder, to.Id)).ToList();
        var text = TextsIn(language);
        var subject = told is [var one]
            ? text("reminder.subject", [one.Left, one.Thing])
            : text("reminder.subject-many", [told.Count, told[0].Left]);
        return settings.Message(to.Id, language, subject, Text(told, text, language), Html(subject, told, text, language),
            time.GetUtcNow());
    }

    private Func<string, object[], string> TextsIn(Language language) =>
        (key, arguments) => texts.In(language, key, arguments);

    private string Text(IEnumerable<ReminderExplanation> told, Func<string, object[], string> text, Language language)
    {
        var parts = told.Select(one => string.Join('\n', [
            one.Thing, one.Left, "",
            $"{one.Open}: {settings.Link(one.Path)}", "",
            .. Lines(one, text).Select(line => $"{line.Label}: {line.Value}"),
            $"{text("reminder.why", [])} {settings.Link($"/reminders/{one.Id}")}",
        ]));
        return string.Join("\n\n---\n\n",
            [.. parts, $"{Foot(text, language)}\n{text("reminder.choose", [])}: {settings.Link("/reminders")}\n"]);
    }

    private string Html(
        string subject, List<ReminderExplanation> told, Func<string, object[], string> text, Language language) =>
            MailHtml.Page(
        language, subject, branding.Value.NameIn(language, texts),
        told.Count == 1 ? text("reminder.heading", []) : text("reminder.heading-many", [told.Count]),
        string.Concat(told.Select(one => Article(one, text))),
        $"{MailHtml.Of(Foot(text, language))} {Link("/reminders", text("reminder.choose", []))}");

    private string Article(ReminderExplanation one, Func<string, object[], string> text)
    {
        var lines = string.Concat(
            Lines(one, text).Select(line => $"<dt>{MailHtml.Of(line.Label)}</dt><dd>{MailHtml.Of(line.Value)}</dd>"));
        return $"""
            <article{(one.IsLate ? " class=\"late\"" : "")}>
            <h2>{MailHtml.Of(one.Thing)}</h2>
            <p class="left">{MailHtml.Of(one.Left)}</p>
            <p>{Link(one.Path, one.Open, "button")}</p>
            <dl>{lines}</dl>
            <p class="why">{Link($"/reminders/{one.Id}", text("reminder.why", []))}</p>
            </article>

            """;
    }

    private string Link(string path, string text, string look = "") =>
        $"<a class=\"{look}\" href=\"{MailHtml.Of(settings.Link(path).AbsoluteUri)}\">{MailHtml.Of(text)}</a>";

    private static IEnumerable<(string Label, string Value)> Lines(
        ReminderExplanation one, Func<string, object[], string> text)
    {
        yield return (text("reminder.label-sum", []), one.Sum);
        yield return (text("reminder.label-rule", []), one.Rule);
        yield return (text("reminder.label-as", []), one.As ?? "");
        yield return (text("reminder.label-others", []), one.Others);
        yield return (text("reminder.label-ends", []), one.Ends);
    }

    private string Foot(Func<string, object[], string> text, Language language) =>
        text("reminder.foot", [branding.Value.NameIn(language, texts)]);
}
