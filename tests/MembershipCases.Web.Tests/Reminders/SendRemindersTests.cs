using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Reminders;

/// <summary>The sweep that says what has come due.</summary>
public abstract class SendRemindersTests(ServiceHost host)
{
    private readonly ReminderDriver drive = new(host);

    [Fact]
    public async Task A_step_is_said_once_on_its_day_with_the_message_in_the_same_transaction_and_no_more_when_it_is_done()
    {
        while (!IsSaidOfOnTheDay(drive.Today.AddDays(30))) host.Time.Advance(TimeSpan.FromDays(1));
        var due = drive.Today.AddDays(30);
        var opened = await drive.OpenCaseDue(due);
        await drive.SweepUntil(due.AddDays(-13));
        for (var again = 0; again < 3; again++) Assert.Equal(0, await drive.Sweep());

        var told = Assert.Single(await drive.Of(opened));
        Assert.Equal((-14, CaseDriver.Handler, Audience.Doer, DeliveryState.Told),
            (told.Offset, told.Subject, told.As, told.State));
        Assert.Contains("Frist", told.Mail!.Subject, StringComparison.Ordinal);
        Assert.Contains($"er 20 virkedager etter {due.AddDays(-30):dd.MM.yyyy}", told.Mail.Text,
            StringComparison.Ordinal);
        Assert.Contains($"Fristen er siden satt til {due:dd.MM.yyyy}.", told.Mail.Text, StringComparison.Ordinal);
        Assert.Contains("/cases/", told.Mail.Html, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"nb\">", told.Mail.Html.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);

        await drive.SweepUntil(due.AddDays(8));
        Assert.Equal([-14, -7, -1, 0, 7, 7], (await drive.Of(opened)).Select(one => one.Offset));
        Assert.Contains(await drive.Of(opened), one => one.Subject == CaseDriver.Commissioner);
        await drive.Cases.Assess("withdraw");
        var assessed = await drive.Of(opened);
        await drive.SweepUntil(due.AddDays(16));
        Assert.DoesNotContain((await drive.Of(opened)).Skip(assessed.Count), one => one.SubjectId == told.SubjectId);
    }

    /// <summary>
    /// Whether no rung falls on a day when people are away, and waits for the next, and the day differs from the
    /// twenty working days that the step has by itself: around two holidays they are the same, and nothing was moved.
    /// </summary>
    private static bool IsSaidOfOnTheDay(DateOnly due) =>
        due != WorkingDays.Add(due.AddDays(-30), 20)
            && new[] { -14, -13, -7, -1, 0, 7, 8 }.All(offset => WorkingDays.IsWorkingDay(due.AddDays(offset)));

    [Fact]
    public async Task Servers_that_sweep_at_the_same_moment_say_everything_once()
    {
        var due = OrdinaryWeeks(drive.Today.AddDays(40));
        await drive.OpenCaseDue(due, "Eurocities");
        drive.MoveTo(due.AddDays(-5));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(drive.Sweep)));
        await drive.Sweep();
        var told = await drive.Of(drive.Cases.CaseId);
        Assert.Equal(told.Count, told.DistinctBy(one => (one.SubjectId, one.Offset, one.Subject)).Count());
        Assert.NotEmpty(told);
        Assert.All(told, one => Assert.NotNull(one.Mail));
        Assert.All(told.GroupBy(one => one.Subject),
            theirs => Assert.Single(theirs.Select(one => one.Mail!.Id).Distinct()));
    }

    [Fact]
    public async Task After_a_month_of_standing_still_only_the_latest_is_said()
    {
        var due = OrdinaryWeeks(drive.Today.AddDays(31));
        var opened = await drive.OpenCaseDue(due, "ICORN");
        drive.MoveTo(due.AddDays(14 + 2));
        await drive.Sweep();

        Assert.Equal([14], (await drive.Of(opened)).Select(one => one.Offset).Distinct());
        Assert.Contains("tjenesten sto stille", (await drive.Of(opened))[0].Mail!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_message_a_day_holds_all_and_whoever_wants_it_at_once_gets_one_for_each()
    {
        const string handler = "saksbehandler-kultur-mangfold-likestilling";
        var memberships = await MembershipsOf("kultur-mangfold-likestilling");
        var due = OrdinaryWeeks(drive.Today.AddDays(9));
        drive.MoveTo(due.AddDays(-9));
        var cases = new List<Guid>();
        foreach (var membership in memberships.Take(2)) cases.Add(await drive.OpenCaseDue(due, membership, handler));
        await drive.SweepUntil(due.AddDays(-6));
        Assert.Single((await Mails()).Distinct());

        await drive.Choose(handler, Cadence.AtOnce);
        await drive.SweepUntil(due.AddDays(1));
        Assert.Equal(2, (await Mails()).Skip(2).TakeLast(2).Distinct().Count());

        async Task<List<Guid>> Mails()
        {
            var told = new List<ReminderDriver.Told>();
            foreach (var one in cases) told.AddRange((await drive.Of(one)).Where(t => t.Subject == handler));
            return [.. told.OrderBy(t => t.On).ThenBy(t => t.Offset).Select(t => t.Mail!.Id)];
        }
    }

    [Fact]
    public async Task What_waits_for_the_weekly_message_is_left_when_it_is_done_first()
    {
        const string commissioner = "byrad-barnehage-skole-idrett", handler = "saksbehandler-barnehage-skole-idrett";
        await drive.Choose(commissioner, Cadence.Weekly);
        var membership = (await MembershipsOf("barnehage-skole-idrett"))[0];
        var due = OrdinaryWeeks(drive.Today.AddDays(14));
        var opened = await drive.OpenCaseDue(due, membership, handler);
        await drive.SweepUntil(due.AddDays(7));
        Assert.Equal(DeliveryState.Waiting, (await drive.Of(opened)).Single(one => one.Subject == commissioner).State);

        await drive.Cases.Assess("withdraw", handler);
        await drive.SweepUntil(due.AddDays(8));
        var told = (await drive.Of(opened)).Single(
            one => one.Subject == commissioner && one.As == Audience.Commissioner);
        Assert.Equal((DeliveryState.Overtaken, null), (told.State, told.Mail));
    }

    [Fact]
    public async Task Those_who_want_none_are_told_of_their_duties_alone()
    {
        const string commissioner = "byrad-eldre-helse-frivillighet", handler =
            "saksbehandler-eldre-helse-frivillighet";
        await drive.Choose(commissioner, Cadence.DutiesOnly);
        await drive.Choose(handler, Cadence.DutiesOnly);
        var membership = (await MembershipsOf("eldre-helse-frivillighet"))[0];
        var due = OrdinaryWeeks(drive.Today);
        var opened = await drive.OpenCaseDue(due, membership, handler);
        await drive.SweepUntil(due.AddDays(7));

        var told = (await drive.Of(opened)).Where(one => one.Offset == 7)
            .ToDictionary(one => one.Subject, one => one.State);
        Assert.Equal((DeliveryState.Told, DeliveryState.Muted), (told[handler], told[commissioner]));
    }

    [Fact]
    public async Task It_follows_the_office_and_the_language_and_the_vacancy_of_a_role()
    {
        const string handler = "saksbehandler-finans-naring-eiendom";
        var membership = (await MembershipsOf("finans-naring-eiendom"))[0];
        var due = OrdinaryWeeks(drive.Today.AddDays(14));
        var opened = await drive.OpenCaseDue(due, membership, handler);
        await host.Read(
            db => db.Users.Where(user => user.Subject == handler || user.Subject == "administrator")
                .ExecuteUpdateAsync(set => set.SetProperty(user => user.Language, "nn-NO")));
        await drive.SweepUntil(due.AddDays(-6));
        Assert.Contains("Slik er datoen rekna ut", (await drive.Of(opened)).Single(one => one.Offset == -7).Mail!.Text,
            StringComparison.Ordinal);

        var user = await host.Read(db => db.Users.SingleAsync(person => person.Subject == handler));
        await host.Read(
            db => db.Set<Domain.People.Assignment>().Where(a => a.UserId == user.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.To, due.AddDays(-2))));
        await drive.SweepUntil(due.AddDays(-1));
        var last = (await drive.Of(opened)).Single(one => one.Offset == -1);
        Assert.Equal(("administrator", Audience.StandIn), (last.Subject, last.As));
        Assert.Contains("Ingen har rolla", last.Mail!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_stands_still_is_silent_and_tells_of_it_when_it_goes_on()
    {
        const string handler = "saksbehandler-arbeid-sosial-bolig";
        var membership = await drive.Cases.MembershipNamed((await MembershipsOf("arbeid-sosial-bolig"))[0]);
        await drive.Cases.Open(handler,
            new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" });
        var opened = drive.Cases.CaseId;
        await drive.Cases.Send(handler, $"api/cases/{opened}/suspension",
            new { reason = "Venter på svar fra nettverket." }, version: 1);
        await drive.SweepUntil(drive.Today.AddDays(60));
        Assert.Empty(await drive.Of(opened));

        await drive.Cases.Send(handler, $"api/cases/{opened}/resumption", new { reason = "Svaret er kommet." },
            version: 2);
        await drive.SweepUntil(drive.Today.AddDays(40));
        Assert.Contains("Saken sto stille fra", (await drive.Of(opened))[0].Mail!.Text, StringComparison.Ordinal);
        // Why it stood still is a paper of the case, and mail leaves the house.
        Assert.DoesNotContain("Svaret er kommet.", (await drive.Of(opened))[0].Mail!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mandates_from_the_council_are_not_forgotten()
    {
        await drive.SweepUntil(drive.Today.AddDays(100));

        var mandates = await host.Read(db => db.Mandates.Where(m => m.CaseId == null).Select(m => m.Id).ToListAsync());
        var told = (await drive.All()).Select(one => one.SubjectId).ToHashSet();
        Assert.NotEmpty(mandates);
        Assert.All(mandates, mandate => Assert.Contains(mandate, told));
    }

    /// <summary>Where an hour is missing or comes twice, a day's reminders are said once all the same.</summary>
    [Theory]
    [InlineData("2027-03-28T00:59:00Z", "2027-03-28T01:00:00Z", "2027-03-28T01:30:00Z")]
    [InlineData("2027-10-31T00:29:00Z", "2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z")]
    public async Task On_the_nights_when_clocks_change_a_reminder_is_said_once(string before, string at, string after)
    {
        var night = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        var due = DateOnly.FromDateTime(night.UtcDateTime).AddDays(-1);
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(night.AddDays(-20));
        var id = Guid.CreateVersion7(night);
        await host.Read(async db =>
        {
            var membership = await db.Memberships.OrderBy(m => m.Name).FirstAsync();
            db.Mandates.Add(
                new Mandate(id, membership.Id, new MandateText { Words = "Vurder.", DeadlineOn = due.AddDays(-6) },
                    null, night.AddDays(-20)));
            return await db.SaveRows();
        });
        var counts = new List<int>();
        foreach (var moment in new[] { before, at, after })
        {
            time.AdjustTime(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
            await using var scope = host.NewScope();
            var user = new CurrentUser(time);
            await ActivatorUtilities.CreateInstance<SendReminders>(scope.ServiceProvider, user,
                new ReminderSettings { At = new TimeOnly(2, 30) }).Run(TestContext.Current.CancellationToken);
            counts.Add((await drive.All()).Where(one => one.SubjectId == id).Select(one => one.ReminderId).Distinct()
                .Count());
        }

        Assert.Equal([0, 1, 1], counts);
    }

    [Fact]
    public async Task Before_the_hour_of_the_day_nothing_is_said()
    {
        await using var scope = host.NewScope();
        Assert.Equal(0,
            await ActivatorUtilities.CreateInstance<SendReminders>(scope.ServiceProvider,
                new ReminderSettings { At = new TimeOnly(23, 59) }).Run(TestContext.Current.CancellationToken));
    }

    /// <summary>What one office alone answers for.</summary>
    private Task<List<string>> MembershipsOf(string office) => host.Read(async db =>
    {
        var id = await drive.Cases.Office(office);
        return await db.Memberships
            .Where(m => m.Status == MembershipStatus.Member && m.Facts.Count(fact => fact.OfficeId != null) == 1
                && m.Facts.Any(fact => fact.OfficeId == id))
            .OrderBy(m => m.Name).Select(m => m.Name).ToListAsync();
    });

    /// <summary>The first Wednesday from a day on with no holiday in its week, nor in the weeks beside it.</summary>
    private static DateOnly OrdinaryWeeks(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Wednesday || WorkingDays.Between(day.AddDays(-14), day.AddDays(14)) != 20)
            day = day.AddDays(1);
        return day;
    }
}

[Collection<SharedOnSqlite>]
public sealed class SendRemindersOnSqlite(SqliteHost host) : SendRemindersTests(host);

[Collection<SharedOnPostgres>]
public sealed class SendRemindersOnPostgres(PostgresHost host) : SendRemindersTests(host);
