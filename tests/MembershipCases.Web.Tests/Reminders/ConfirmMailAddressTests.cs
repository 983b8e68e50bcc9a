using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reminders;

public abstract class ConfirmMailAddressTests(ServiceHost host) : ReminderPagesTests(host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_but_the_question_goes_to_an_address_before_whoever_reads_its_mail_has_confirmed_it()
    {
        await Drive.Choose(Handler, Cadence.Daily, "old@example.org");
        using var handler = await Person.SignIn(Host, Handler);
        await handler.Go("/reminders");
        await Choose(handler, "new@example.org");

        var user = await Read(Handler);
        Assert.Equal(("old@example.org", "new@example.org"), (user.MailAddress, user.OfferedAddress!.Address));
        var mail = await Question(user);
        Assert.Equal("new@example.org", mail.To);
        await handler.Go("/reminders");
        var warning = handler.Page.QuerySelector(".ds-alert[data-color=warning]")!.TextContent;
        Assert.Contains("new@example.org", warning, StringComparison.Ordinal);
        Assert.Contains("old@example.org", warning, StringComparison.Ordinal);

        var link = Link(mail);
        await handler.Go(link);
        Assert.Equal("old@example.org", (await Read(Handler)).MailAddress);
        await Confirm(handler);
        Assert.Equal(302, handler.Status);
        user = await Read(Handler);
        Assert.Equal(("new@example.org", null), (user.MailAddress, user.OfferedAddress));

        await handler.Go(link);
        Assert.Null(handler.Page.QuerySelector("input[name='Input.Key']"));
    }

    [Fact]
    public async Task A_link_confirms_nothing_for_another_person_nor_when_it_is_old_or_replaced()
    {
        using var handler = await Person.SignIn(Host, Handler);
        using var other = await Person.SignIn(Host, CaseDriver.Handler);
        await handler.Go("/reminders");
        await Choose(handler, "first@example.org");
        var first = Link(await Question(await Read(Handler)));
        await other.Go("/reminders");
        await Choose(other, "first@example.org");

        Assert.Equal(409, await StatusOf(other, first));
        Assert.NotEqual("first@example.org", (await Read(CaseDriver.Handler)).MailAddress);

        Host.Time.Advance(TimeSpan.FromMinutes(1));
        await handler.Go("/reminders");
        await Choose(handler, "first@example.org");
        Assert.Equal(409, await StatusOf(handler, first));

        var last = Link(await Question(await Read(Handler)));
        Host.Time.Advance(OfferedAddress.Validity);
        using var later = await Person.SignIn(Host, Handler);
        Assert.Equal(409, await StatusOf(later, last));
        Assert.NotEqual("first@example.org", (await Read(Handler)).MailAddress);
    }

    /// <summary>The last message that asks the person to confirm an address.</summary>
    private Task<OutgoingMail> Question(User person) => Host.Read(db => db.Outbox.AsNoTracking()
        .Where(mail => mail.UserId == person.Id && mail.To == person.OfferedAddress!.Address)
        .OrderByDescending(mail => mail.Id).FirstAsync(Cancel));

    private static string Link(OutgoingMail mail) =>
        new Uri(mail.Text.Split((char[])[' ', '\n']).First(word => word.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;

    private static Task<HttpResponseMessage> Confirm(Person visitor) =>
        Send(visitor, AddressMail.Path, "Input.Key", []);

    /// <summary>Opens a link and presses the button; gives the answer's status.</summary>
    private static async Task<int> StatusOf(Person visitor, string link)
    {
        await visitor.Go(link);
        await Confirm(visitor);
        return visitor.Status;
    }
}

[Collection<SharedOnSqlite>]
public sealed class ConfirmMailAddressOnSqlite(SqliteHost host) : ConfirmMailAddressTests(host);

[Collection<SharedOnPostgres>]
public sealed class ConfirmMailAddressOnPostgres(PostgresHost host) : ConfirmMailAddressTests(host);
