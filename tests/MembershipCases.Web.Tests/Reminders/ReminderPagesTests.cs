using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reminders;

/// <summary>The pages about reminders, and those of what went wrong.</summary>
public abstract class ReminderPagesTests(ServiceHost host)
{
    /// <summary>A case handler of an office that no other test needs.</summary>
    protected const string Handler = "saksbehandler-arbeid-sosial-bolig";

    protected ServiceHost Host { get; } = host;

    protected ReminderDriver Drive { get; } = new(host);

    protected Task<User> Read(string subject) => Host.Read(db => db.Users.AsNoTracking()
        .SingleAsync(person => person.Subject == subject, TestContext.Current.CancellationToken));

    protected static Task<HttpResponseMessage> Choose(Person visitor, string address) =>
        Send(visitor, "/reminders", "Input.Cadence",
            new() { ["Input.Cadence"] = "Weekly", ["Input.MailAddress"] = address });

    protected static Task<HttpResponseMessage> Send(
        Person visitor, string address, string field, Dictionary<string, string> filled)
    {
        var form = visitor.FormWith(field);
        return visitor.Post(address, Person.Fields(form, filled));
    }
}
