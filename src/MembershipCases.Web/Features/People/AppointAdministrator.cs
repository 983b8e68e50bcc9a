using System.CommandLine;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>
/// The command <c>appoint-administrator</c>: an operator appoints an administrator, which nobody in the service can
/// while there is none. The history records it as done by the service.
/// </summary>
public static class AppointAdministrator
{
    /// <summary>The command. Its exit code is 0 when the person is an administrator.</summary>
    public static Command Command()
    {
        var subject = new Argument<string>(
            "subject") {
                Description = "What the identity provider calls the person: the value of Authentication:UserIdClaim." };
        var name = new Argument<string>("name") { Description = "Their name." };
        var command = new Command("appoint-administrator",
            "Makes somebody an administrator of the service. Appoint two: a third takes both.") { subject, name };
        command.SetAction(
            (parsed, cancellationToken) => Run(parsed.GetRequiredValue(subject).Trim(),
                parsed.GetRequiredValue(name).Trim(), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> Run(
        string subject, string name, TextWriter output, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRecords(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<CurrentUser>();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var (db, user) = (scope.ServiceProvider.GetRequiredService<MembershipDb>(),
            scope.ServiceProvider.GetRequiredService<CurrentUser>());
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            await output.WriteLineAsync("The database does not answer. Start the service once, or run migrate.");
            return 1;
        }

        user.Become(Actor.Service);
        await Appoint(db, user, subject, name, cancellationToken);
        await output.WriteLineAsync($"{name} ({subject}) is an administrator.");
        return 0;
    }

    internal static async Task Appoint(
        MembershipDb db, CurrentUser user, string subject, string name, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginAct(cancellationToken);
        var person = await db.Users.Include(known => known.Assignments)
            .FirstOrDefaultAsync(known => known.Subject == subject, cancellationToken);
        if (person is null) db.Users.Add(person = new User(user.NewId(), subject, name, null));
        if (!person.On(user.Today).Is(Role.Administrator))
            person.Assign(user.NewId(), Role.Administrator, null, user.Today);
        await HistoryWriter.Save(db, user.Required, user.Now, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
