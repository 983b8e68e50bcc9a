using System.Net;

namespace MembershipCases.Web.Tests.Cases;

public abstract class ImplementTests(ServiceHost host) : SituationTests(host)
{
    [Fact]
    public async Task A_letter_is_sent_after_the_resolution_and_takes_effect_within_ten_years()
    {
        var situation = await At("implement");
        var today = situation.Today;
        object Letter(DateOnly sent, DateOnly effective) => new
        {
            done = new { point = 1, letterSentOn = sent, letterReference = "2026/1", effectiveOn = effective },
        };
        var route = $"steps/{situation.Step}/implementation";

        await Post(CaseDriver.Handler, situation, route, Letter(new(1990, 1, 1), today), HttpStatusCode.BadRequest,
            "case.before-resolution");
        await Post(CaseDriver.Handler, situation, route, Letter(today, new(1990, 1, 1)), HttpStatusCode.BadRequest,
            "case.before-resolution");
        await Post(CaseDriver.Handler, situation, route, Letter(today, new(2150, 12, 31)), HttpStatusCode.BadRequest,
            "case.too-far-ahead");
        await Post(CaseDriver.Handler, situation, route, Letter(today, today));
    }
}

[Collection<SharedOnSqlite>]
public sealed class ImplementOnSqlite(SqliteHost host) : ImplementTests(host);

[Collection<SharedOnPostgres>]
public sealed class ImplementOnPostgres(PostgresHost host) : ImplementTests(host);
