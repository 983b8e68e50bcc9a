using Microsoft.Extensions.Options;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>Writes the message that tells one person of one or several reminders, as text and as HTML.</summary>
public sealed class ReminderMail(Texts texts, Ladders ladders, MailSettings settings, IOptions<Branding> branding, TimeProvider time)
{
    /// <summary>The message, ready for the outbox.</summary>
    /// <param name="to">Who gets it; it is written in their language.</param>
    /// <param name="letters">What it tells, at least one thing.</param>
    /// <param name="name">The name of a person.</param>
    public OutgoingMail Write(User to, IReadOnlyList<Letter> letters, Func<Guid, string> name)
    {
        var language = Language.Find(to.Language) ?? Language.Bokmål;
        var explain = new Explain(texts, language, ladders, name);
        var told = letters.OrderBy(letter => letter.Reminder.Anchor).ThenBy(letter => letter.Reminder.Id).Select(letter => explain.Of(letter.Reminder, to.Id)).ToList();
        var say = Teller(language);
        var subject = told is [var one] ? say("reminder.subject", [one.Left, one.Thing]) : say("reminder.subject-many", [told.Count, told[0].Left]);
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        return new OutgoingMail
        {
            Id = id,
            UserId = to.Id,
            MessageId = settings.MessageId(id),
            Language = language.Code,
            Subject = subject,
            Text = Text(told, say),
            Html = Html(subject, told, say, language),
            WrittenAt = now,
            NextTryAt = now,
        };
    }

    private Func<string, object[], string> Teller(Language language) => (key, arguments) => texts.In(language, key, arguments);

    private string Text(IEnumerable<Explained> told, Func<string, object[], string> say)
    {
        var parts = told.Select(one => string.Join('\n', [
            one.Thing, one.Left, "",
            $"{one.Open}: {settings.Link(one.Path)}", "",
            .. Lines(one, say).Select(line => $"{line.Label}: {line.Value}"),
            $"{say("reminder.why", [])} {settings.Link($"/reminders/{one.Id}")}",
        ]));
        return string.Join("\n\n---\n\n", [.. parts, $"{Foot(say)}\n{say("reminder.choose", [])}: {settings.Link("/reminders")}\n"]);
    }

    private string Html(string subject, List<Explained> told, Func<string, object[], string> say, Language language) => MailHtml.Page(
        language, subject, Service(say), told.Count == 1 ? say("reminder.heading", []) : say("reminder.heading-many", [told.Count]), string.Concat(told.Select(one => Article(one, say))), $"{MailHtml.Of(Foot(say))} {Link("/reminders", say("reminder.choose", []))}");

    private string Article(Explained one, Func<string, object[], string> say)
    {
        var lines = string.Concat(Lines(one, say).Select(line => $"<dt>{MailHtml.Of(line.Label)}</dt><dd>{MailHtml.Of(line.Value)}</dd>"));
        return $"""
            <article{(one.IsLate ? " class=\"late\"" : "")}>
            <h2>{MailHtml.Of(one.Thing)}</h2>
            <p class="left">{MailHtml.Of(one.Left)}</p>
            <p>{Link(one.Path, one.Open, "button")}</p>
            <dl>{lines}</dl>
            <p class="why">{Link($"/reminders/{one.Id}", say("reminder.why", []))}</p>
            </article>

            """;
    }

    private string Link(string path, string text, string look = "") =>
        $"<a class=\"{look}\" href=\"{MailHtml.Of(settings.Link(path).AbsoluteUri)}\">{MailHtml.Of(text)}</a>";

    private static IEnumerable<(string Label, string Value)> Lines(Explained one, Func<string, object[], string> say)
    {
        yield return (say("reminder.label-sum", []), one.Sum);
        yield return (say("reminder.label-rule", []), one.Rule);
        yield return (say("reminder.label-as", []), one.As ?? "");
        yield return (say("reminder.label-others", []), one.Others);
        yield return (say("reminder.label-ends", []), one.Ends);
    }

    private string Foot(Func<string, object[], string> say) => say("reminder.foot", [Service(say)]);

    private string Service(Func<string, object[], string> say) => branding.Value.Name ?? say("brand.name", []);
}
