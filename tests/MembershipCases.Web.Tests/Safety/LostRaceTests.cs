using System.Net;
using MembershipCases.Web.Features.Calendar;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>What becomes of a command that another was faster than, and what the log tells of it.</summary>
public abstract class LostRaceTests(ServiceHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_refused_as_taken_is_no_fault_in_the_log_and_what_nobody_expects_is()
    {
        await using var service = new TwinHost(host);
        await service.InitializeAsync();
        var lines = LogLines.Of(service);
        using var client = await service.SignIn("byradets-sekretariat");
        var on = new CaseDriver(service).Today.AddDays(1);
        while (await service.Read(db => db.Meetings.AnyAsync(held => held.On == on, Cancel))) on = on.AddDays(1);
        foreach (var expected in new[] { HttpStatusCode.Created, HttpStatusCode.Conflict })
        {
            using var called = await client.Give("api/meetings", new { body = "city-government", on });
            Assert.Equal(expected, called.StatusCode);
        }

        Assert.DoesNotContain(lines, line => line.Fault is not null || line.Level >= LogLevel.Warning);

        await Assert.ThrowsAnyAsync<Exception>(() => service.Read(
            db => db.Database.ExecuteSqlRawAsync("UPDATE \"Nowhere\" SET \"Nothing\" = 1", Cancel)));
        Assert.Contains(lines, line => line is { Level: LogLevel.Error, Fault: not null }
            && line.Text.Contains("Nowhere", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PostgresErrorCodes.LockNotAvailable, 5)]
    [InlineData(PostgresErrorCodes.DeadlockDetected, 6)]
    [InlineData(PostgresErrorCodes.SerializationFailure, 5)]
    public async Task A_command_that_others_are_in_the_way_of_is_answered_as_busy(string onPostgres, int onSqlite)
    {
        await using var scope = host.NewScope();
        var services = scope.ServiceProvider;
        Exception fault = services.GetRequiredService<MembershipDb>() is PostgresDb
            ? new PostgresException("", "ERROR", "ERROR", onPostgres)
            : new SqliteException("", onSqlite);
        var user = services.GetRequiredService<CurrentUser>();
        user.Become(Actor.Service);
        var commit = ActivatorUtilities.CreateInstance<Commit<RenewCalendarAddress.Command, Result<Done>>>(services);

        var answer = await commit.Handle(new RenewCalendarAddress.Command { CommandId = user.NewId() }, Cancel,
            () => throw new InvalidOperationException("", new DbUpdateException("", fault)));

        Assert.Equal(AccessErrors.Busy, answer.Error);
    }
}

[Collection<SharedOnSqlite>]
public sealed class LostRacesOnSqlite(SqliteHost host) : LostRaceTests(host);

[Collection<SharedOnPostgres>]
public sealed class LostRacesOnPostgres(PostgresHost host) : LostRaceTests(host);
