using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.People;

/// <summary>People of a test's own, and what is done to their records through the JSON API.</summary>
public sealed class PeopleDriver(ServiceHost host)
{
    public const string Administrator = "administrator";

    private static int count;
    private readonly CaseDriver drive = new(host);

    public CaseDriver Drive => drive;

    public DateOnly Today => drive.Today;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Somebody with a role, or with none, put there as first data is.</summary>
    public async Task<string> Add(Role? role = null, string? office = null)
    {
        var subject = $"person-{Interlocked.Increment(ref count)}";
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var user = new User(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), subject, $"Person {count}", null);
        if (role is { } given)
            user.Assign(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), given,
                office is null ? null : await db.Offices.SingleAsync(known => known.Key == office, Cancel), null);
        db.Users.Add(user);
        await db.SaveRows(Cancel);
        return subject;
    }

    /// <summary>Gives somebody one more role, as first data does.</summary>
    public async Task Give(string subject, Role role, string? office = null)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var user = await db.Users.Include(known => known.Assignments).SingleAsync(known => known.Subject == subject, Cancel);
        user.Assign(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), role,
            office is null ? null : await db.Offices.SingleAsync(known => known.Key == office, Cancel), null);
        await db.SaveRows(Cancel);
    }

    public Task<User> Find(string subject) =>
        host.Read(db => db.Users.AsNoTracking().Include(user => user.Assignments).Include(user => user.Deputies)
            .SingleAsync(user => user.Subject == subject, Cancel));

    public async Task<(HttpStatusCode Status, JsonNode Answer)> Try(
        string who, string about, string route, object body, int? version = null)
    {
        var person = await Find(about);
        using var client = await host.SignIn(who);
        using var answer = await client.Give($"api/people/{person.Id}/{route}", body,
            version ?? person.Version);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!);
    }

    public async Task Do(string who, string about, string route, object body)
    {
        var (status, answer) = await Try(who, about, route, body);
        Assert.True(status == HttpStatusCode.OK, $"{route}: {answer}");
    }

    public async Task Refused(string who, string about, string route, object body, HttpStatusCode expected, string code)
    {
        var before = await host.Read(db => db.History.CountAsync(Cancel));
        var (status, answer) = await Try(who, about, route, body);
        Assert.Equal((expected, code), (status, answer["code"]?.GetValue<string>()));
        Assert.Equal(before, await host.Read(db => db.History.CountAsync(Cancel)));
    }

    /// <summary>
    /// Lets one be another's deputy in the first of their roles, a week from today on; an administrator confirms it where
    /// it waits.
    /// </summary>
    public async Task Lend(string principal, string deputy)
    {
        var (lender, borrower) = (await Find(principal), await Find(deputy));
        await Do(principal, principal, "deputies",
            new { deputyId = borrower.Id, assignmentId = lender.Assignments[0].Id, from = Today,
                lastDay = Today.AddDays(6), reason = "Ferie." });
        if ((await Find(principal)).Deputies.SingleOrDefault(known => known.IsProposed) is { } waiting)
            await Do(Administrator, principal, "deputy-answer", new { deputyshipId = waiting.Id, isConfirmed = true });
    }

    public Task<Person> SignIn(string subject) => Person.SignIn(host, subject);

    /// <summary>Signs somebody in who then chooses, on the page for it, to act for another.</summary>
    public async Task<Person> Acting(string deputy, string principal)
    {
        var visitor = await SignIn(deputy);
        await visitor.Go("/account/acting");
        var form = visitor.Page.QuerySelectorAll("main form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>()
            .First(known => known.QuerySelector("[name='Input.PrincipalId']") is not null);
        await visitor.Post("/account/acting",
            Person.Fields(form,
                new Dictionary<string, string> { ["Input.PrincipalId"] = (await Find(principal)).Id.ToString() }));
        Assert.Equal(302, visitor.Status);
        return visitor;
    }
}
