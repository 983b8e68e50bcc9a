using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

public abstract class ExtendDeadlineTests(ServiceHost host) : DeadlineTests(host)
{
    [Fact]
    public async Task A_deadline_is_moved_within_a_year_and_with_a_reason()
    {
        var (_, version) = await Open("Kommunenes internasjonale");
        var step = await Step();
        var due = step.DueOn!.Value;
        foreach (var (to, code) in new[]
        {
            (due, "case.deadline-unchanged"), (new DateOnly(2099, 1, 1), "case.deadline-out-of-bounds"),
            (new DateOnly(1990, 1, 2), "case.deadline-out-of-bounds"),
        })
        {
            Assert.Equal(code, (await Refused("extension", new { stepId = step.Id, to, reason = "Mer tid." }, version))
                ["code"]!.GetValue<string>());
        }

        Assert.Equal(400,
            (await Refused("extension", new { stepId = step.Id, to = due.AddDays(7), reason = "" }, version))["status"]!
                .GetValue<int>());
        await Send("extension", new { stepId = step.Id, to = due.AddDays(7), reason = "Tallene kommer i neste uke." },
            version);

        step = await Step();
        Assert.Equal(due.AddDays(7), step.DueOn);
        Assert.Equal(new Deadline(step.CountedFrom!.Value, new(20, true)).Due, step.Rule()!.Due);
        using var reader = await Person.SignIn(Host, CaseDriver.Commissioner);
        var page = await Page(reader);
        Assert.Contains($"20 virkedager fra {step.CountedFrom:dd.MM.yyyy}: {due:dd.MM.yyyy}", page,
            StringComparison.Ordinal);
        Assert.Contains("Tallene kommer i neste uke.", page, StringComparison.Ordinal);
        Assert.Equal(["case.deadline-extended"], await Happened());
    }
}

[Collection<SharedOnSqlite>]
public sealed class ExtendDeadlineOnSqlite(SqliteHost host) : ExtendDeadlineTests(host);

[Collection<SharedOnPostgres>]
public sealed class ExtendDeadlineOnPostgres(PostgresHost host) : ExtendDeadlineTests(host);
