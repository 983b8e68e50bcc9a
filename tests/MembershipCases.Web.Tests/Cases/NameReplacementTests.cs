using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>Another does the steps of one who is kept out, named for this case alone.</summary>
public abstract class NameReplacementTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task The_chief_names_another_commissioner_who_approves_in_the_place_of_the_first()
    {
        var situation = await At("approve");
        await Post(CaseDriver.Commissioner, situation, "disqualifications",
            new { ground = "kommuneloven-11-10", why = "Jeg leder styret." });
        using var chief = await SignIn(Chief);
        await chief.Go($"/cases/{situation.Number}");
        var filled = new Dictionary<string, string> { ["Replace.InsteadOf"] = $"{await User(CaseDriver.Commissioner)}",
            ["Replace.UserId"] = $"{await User(Other)}" };
        await chief.Send("handler=Replace", filled);
        Assert.Equal(400, chief.Status);
        Assert.NotEqual("", chief.ErrorAt("Replace.Reason"));
        await chief.Send("handler=Replace",
            filled.Append(new("Replace.Reason", "Byrådet bestemte det.")).ToDictionary());
        Assert.Equal(302, chief.Status);

        using var other = await SignIn(Other);
        await other.Go("/");
        Assert.NotNull(other.Page.QuerySelector($"a[href='/cases/{situation.Number}']"));
        await other.Go($"/cases/{situation.Number}");
        Assert.Contains("Du handler i stedet for", other.Page.QuerySelector("#step")!.TextContent,
            StringComparison.Ordinal);
        await Post(Other, situation, $"steps/{situation.Step}/approval", new { outcome = "approved" });
        await other.Go($"/cases/{situation.Number}");
        Assert.Contains("i stedet for", other.Page.QuerySelector(".mc-timeline")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(await User(CaseDriver.Commissioner),
            await Host.Read(
                db => db.Steps.Where(step => step.Id == situation.Step).Select(step => step.InsteadOf)
                    .SingleAsync(Cancel)));
        Assert.Equal(["case.replacement-named"], await Events(situation, "case.replacement"));
    }

    [Fact]
    public async Task Who_may_not_name_and_who_may_not_be_named_are_refused()
    {
        var situation = await At("approve");
        object Naming(Guid instead, Guid person) =>
            new { insteadOf = instead, userId = person, reason = "Byrådet bestemte det." };
        var (first, other) = (await User(CaseDriver.Commissioner), await User(Other));
        await Post(Chief, situation, "replacements", Naming(first, other), HttpStatusCode.Conflict,
            "case.replaced-is-not-away");
        await Post(CaseDriver.Commissioner, situation, "disqualifications",
            new { ground = "kommuneloven-11-10", why = "Jeg leder styret." });

        await Post(Other, situation, "replacements", Naming(first, other), HttpStatusCode.Forbidden,
            "case.not-your-step");
        await Post(CaseDriver.Commissioner, situation, "replacements", Naming(first, other), HttpStatusCode.Forbidden,
            "case.barred");
        await Post(CaseDriver.Handler, situation, "replacements", Naming(first, other), HttpStatusCode.Forbidden);
        await Post(Chief, situation, "replacements", Naming(first, await User(CaseDriver.Handler)),
            HttpStatusCode.BadRequest, "case.replacement-lacks-the-role");
        await Post(Chief, situation, "replacements", Naming(first, first), HttpStatusCode.BadRequest,
            "case.replacement-is-barred");
        await Post(Chief, situation, "replacements", Naming(first, Guid.Empty), HttpStatusCode.BadRequest,
            "case.person-unknown");
        Assert.False(await Host.Read(db => db.Replacements.AnyAsync(held => held.CaseId == situation.CaseId, Cancel)));
        await Post("administrator", situation, "replacements", Naming(first, other));
    }

    [Fact]
    public async Task A_replacement_is_over_when_the_first_is_ruled_fit_and_reminders_follow_who_does_the_step()
    {
        var situation = await At("approve");
        Assert.Equal([await User(CaseDriver.Commissioner)], await Reminded(situation));
        await Post(CaseDriver.Commissioner, situation, "disqualifications",
            new { ground = "kommuneloven-11-10", why = "Jeg leder styret." });
        await Post("administrator", situation, "replacements",
            new { insteadOf = await User(CaseDriver.Commissioner), userId = await User(Other),
                reason = "Byrådet bestemte det." });
        Assert.Equal([await User(Other)], await Reminded(situation));
        await Post(Government, situation, "disqualification-ruling", Ruling(situation, await Question(situation)));
        Assert.Equal([await User(CaseDriver.Commissioner)], await Reminded(situation));

        await Post(Other, situation, $"steps/{situation.Step}/approval", new { outcome = "approved" },
            HttpStatusCode.Forbidden, "case.not-your-step");
        await Post(CaseDriver.Commissioner, situation, $"steps/{situation.Step}/approval",
            new { outcome = "approved" });
    }

    [Fact]
    public async Task The_database_itself_keeps_one_replacement_at_a_time_and_nobody_in_their_own_place()
    {
        var situation = await At("approve");
        await Post(CaseDriver.Commissioner, situation, "disqualifications",
            new { ground = "kommuneloven-11-10", why = "Jeg leder styret." });
        await Post("administrator", situation, "replacements",
            new { insteadOf = await User(CaseDriver.Commissioner), userId = await User(Other),
                reason = "Byrådet bestemte det." });

        await Assert.ThrowsAnyAsync<Exception>(() => Host.Read(db => db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Replacements" ("Id", "CaseId", "Role", "OfficeId", "UserId", "Name", "InsteadOf", "InsteadOfName", "Reason", "NamedBy", "NamedAt")
            SELECT {Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}, "CaseId", "Role", "OfficeId", "NamedBy", 'En til', "InsteadOf", "InsteadOfName", "Reason", "NamedBy", "NamedAt" FROM "Replacements" WHERE "CaseId" = {situation.CaseId}
            """, Cancel)));
        await Assert.ThrowsAnyAsync<Exception>(
            () => Host.Read(
                db => db.Replacements.Where(held => held.CaseId == situation.CaseId)
                    .ExecuteUpdateAsync(set => set.SetProperty(held => held.InsteadOf, held => held.UserId), Cancel)));
        await Assert.ThrowsAnyAsync<Exception>(
            () => Host.Read(
                db => db.Disqualifications.Where(held => held.CaseId == situation.CaseId)
                    .ExecuteUpdateAsync(set => set.SetProperty(held => held.RuledBy, held => held.UserId), Cancel)));
    }
}

[Collection<SharedOnSqlite>]
public sealed class NameReplacementOnSqlite(SqliteHost host) : NameReplacementTests(host);

[Collection<SharedOnPostgres>]
public sealed class NameReplacementOnPostgres(PostgresHost host) : NameReplacementTests(host);
