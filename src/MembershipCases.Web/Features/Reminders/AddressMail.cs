using Microsoft.Extensions.Options;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>Writes the message that asks whoever receives it to confirm their address.</summary>
public sealed class AddressMail(Texts texts, MailSettings settings, IOptions<Branding> branding)
{
    /// <summary>The path of the page that confirms an address.</summary>
    public const string Path = "/reminders/address";

    /// <summary>The message for the outbox.</summary>
    /// <param name="person">The person, in whose language it is written.</param>
    /// <param name="address">The address that they have entered.</param>
    /// <param name="key">The key that confirms it.</param>
    /// <param name="at">The time.</param>
    public OutgoingMail Write(User person, string address, SecretKey key, DateTimeOffset at)
    {
        var language = Language.Find(person.Language) ?? Language.Bokmål;
        string Text(string word, params object[] arguments) => texts.In(language, word, arguments);
        var service = branding.Value.NameIn(language, texts);
        var link = settings.Link($"{Path}?key={key.Text}").AbsoluteUri;
        var (subject, question) = (Text("reminder.confirm-subject"), Text("reminder.confirm-question", person.Name, service));
        var (button, otherwise) = (Text("reminder.confirm"), Text("reminder.confirm-otherwise"));
        var html = MailHtml.Page(language, subject, service, subject,
            $"""
            <article>
            <p>{MailHtml.Of(question)}</p>
            <p><a class="button" href="{MailHtml.Of(link)}">{MailHtml.Of(button)}</a></p>
            </article>
            """, MailHtml.Of(otherwise));
        return settings.Message(person.Id, language, subject, $"{question}\n\n{button}: {link}\n\n{otherwise}\n", html, at, address);
    }
}
