using MembershipCases.Web.Features.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.FiveCases;

/// <summary>The five changes that the review tells of, each from its origin to its end.</summary>
public abstract class BergensFiveCasesTests(ServiceHost host)
{
    private readonly CaseDriver drive = new(host);

    [Fact]
    public async Task Global_Climate_Forum_is_left_at_once_when_no_notice_is_needed()
    {
        var gcf = await drive.MembershipNamed("Global Climate Forum");
        await drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = gcf.Id, decidingBody = "council" });
        await drive.Assess("withdraw");
        await drive.Approve();
        await drive.Recommend("Kommunen melder seg ut av nettverket.");
        await drive.Resolve(new
        {
            points = new[] { Adopted(1, "Kommunen melder seg ut av nettverket.",
                new { present = 67, parties = new[] { Party("A", 40, 0), Party("B", 0, 27) } }) },
        });
        var done = await drive.Implement(drive.Today, drive.Today);

        Assert.Equal("withdrawn", done["endOutcome"]!.GetValue<string>());
        gcf = await drive.MembershipNamed("Global Climate Forum");
        Assert.Equal(MembershipStatus.Withdrawn, gcf.Status);
        Assert.Equal(SourceKind.ResolutionPoint,
            gcf.Facts.Single(f => f.Kind == FactKind.Status && f.To is null).Source.Kind);
        await TheHistoryIsWhole();
    }

    [Fact]
    public async Task Union_of_the_Baltic_Cities_is_left_when_the_notice_period_has_run_out()
    {
        const string handler = "saksbehandler-byradsleder", chief = "byradsleder";
        var ubc = await drive.MembershipNamed("Union of the Baltic Cities");
        await GiveNotice(ubc.Id, months: 6);
        await drive.Open(handler, new { kind = "withdraw", membershipId = ubc.Id, decidingBody = "council" });
        await drive.Assess("withdraw", handler);
        await drive.Approve(chief);
        await drive.Recommend("Medlemskapet avsluttes.");
        await drive.Resolve(
            new { points = new[] { Adopted(1, "Medlemskapet avsluttes.", new { present = 60, unanimous = true }) } });
        var letter = drive.Today;
        var (step, version) = await drive.OpenStep("implement");
        using (var client = await host.SignIn(handler))
        {
            using var early = await client.Give($"api/cases/{drive.CaseId}/steps/{step}/implementation",
                Letter(letter, letter), version, Guid.CreateVersion7(host.Time.GetUtcNow()));
            Assert.Contains("case.notice-not-run-out",
                await early.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await drive.Implement(letter, letter.AddMonths(6), who: handler);
        Assert.Equal(MembershipStatus.Withdrawing, (await drive.MembershipNamed("Union of the Baltic Cities")).Status);
        host.Time.Advance(TimeSpan.FromDays(170));
        Assert.Equal(0, await Sweep());
        host.Time.Advance(TimeSpan.FromDays(20));
        Assert.Equal(1, await Sweep());
        Assert.Equal(0, await Sweep());

        Assert.Equal(MembershipStatus.Withdrawn, (await drive.MembershipNamed("Union of the Baltic Cities")).Status);
        Assert.Equal("withdrawn", (await drive.Case())["endOutcome"]!.GetValue<string>());
        await TheHistoryIsWhole();
    }

    [Fact]
    public async Task Solidarity_Cities_is_joined_after_the_interpellation_asked_for_a_case()
    {
        var cities = await drive.MembershipNamed("Solidarity Cities");
        var mandate = await host.Read(db => db.Mandates.SingleAsync(m => m.MembershipId == cities.Id));
        Assert.Equal("11/20", mandate.Text.ItemNumber);
        await drive.Open("byradsleder", new
        {
            kind = "join", membershipId = cities.Id, decidingBody = "council", mandateId = mandate.Id,
            offices = new[] { await drive.Office("arbeid-sosial-bolig"),
                await drive.Office("klima-miljo-byutvikling") },
        });
        await drive.Assess("join", "saksbehandler-arbeid-sosial-bolig", await drive.Office("arbeid-sosial-bolig"));
        await drive.Assess("join", CaseDriver.Handler, await drive.Office("klima-miljo-byutvikling"));
        await drive.Approve(CaseDriver.Commissioner, await drive.Office("klima-miljo-byutvikling"));
        await drive.Approve("byrad-arbeid-sosial-bolig", await drive.Office("arbeid-sosial-bolig"));
        await drive.Recommend("Kommunen slutter seg til initiativet.", "Byrådet orienterer bystyret om et år.");
        await drive.Resolve(new
        {
            points = new object[]
            {
                Adopted(1, "Kommunen slutter seg til initiativet.",
                    new { present = 66, castingVoteFor = true,
                        parties = new[] { Party("A", 33, 0), Party("B", 0, 33) } }),
                new { number = 2, recommended = "Byrådet orienterer bystyret om et år.",
                    adopted = "Byrådet orienterer bystyret hvert år.", outcome = "amended" },
            },
        }, "adopted-amended");
        await drive.Implement(drive.Today, drive.Today, who: "saksbehandler-arbeid-sosial-bolig");

        cities = await drive.MembershipNamed("Solidarity Cities");
        Assert.Equal(MembershipStatus.Member, cities.Status);
        Assert.Equal(drive.Today.AddYears(1), cities.NextReevaluation);
        Assert.Equal(drive.CaseId, (await host.Read(db => db.Mandates.SingleAsync(m => m.Id == mandate.Id))).CaseId);
        await TheHistoryIsWhole();
    }

    [Fact]
    public async Task The_Human_Rights_Cities_Network_is_joined_straight_away_since_the_council_said_do_it()
    {
        var network = await drive.MembershipNamed("The Human Rights Cities Network");
        var mandate = await host.Read(db => db.Mandates.SingleAsync(m => m.MembershipId == network.Id));
        await drive.Open("byradsleder", new
        {
            kind = "join", membershipId = network.Id, decidingBody = "council", mandateId = mandate.Id,
            offices = new[] { await drive.Office("klima-miljo-byutvikling") },
        });
        await drive.Implement(drive.Today, drive.Today);

        network = await drive.MembershipNamed("The Human Rights Cities Network");
        Assert.Equal(MembershipStatus.Member, network.Status);
        Assert.Equal(SourceKind.Mandate,
            network.Facts.Single(f => f.Kind == FactKind.Status && f.To is null).Source.Kind);
    }

    [Fact]
    public async Task The_UCLG_committee_is_considered_and_the_case_may_be_dropped()
    {
        var uclg = await drive.MembershipNamed("The UCLG Committee");
        var mandate = await host.Read(db => db.Mandates.SingleAsync(m => m.MembershipId == uclg.Id));
        await drive.Open("byradsleder", new
        {
            kind = "join", membershipId = uclg.Id, decidingBody = "council", mandateId = mandate.Id,
            offices = new[] { await drive.Office("klima-miljo-byutvikling") },
        });
        await drive.Assess("do-not-join");
        await drive.DoStep(CaseDriver.Commissioner, "approve", "approval",
            new { outcome = "returned", reason = "Kostnaden mangler." });
        await drive.Assess("do-not-join");
        await drive.Approve();
        var dropped = await drive.Treat("byradets-sekretariat", "city-government", "recommend",
            meetingId => new { meetingId, outcome = "dropped", reason = "Ikke aktuelt nå." });

        Assert.Equal("dropped", dropped["endOutcome"]!.GetValue<string>());
        Assert.Null((await host.Read(db => db.Mandates.SingleAsync(m => m.Id == mandate.Id))).CaseId);
        Assert.Equal(MembershipStatus.NotMember, (await drive.MembershipNamed("The UCLG Committee")).Status);
    }

    private static object Letter(DateOnly sent, DateOnly effective) =>
        new { done = new { point = 1, letterSentOn = sent, letterReference = "1", effectiveOn = effective } };

    private static object Adopted(int number, string text, object vote) =>
        new { number, recommended = text, adopted = text, outcome = "adopted", vote };

    private static object Party(string party, int votesFor, int against) => new { party, @for = votesFor, against };

    private async Task<int> Sweep() =>
        await FireDueTimers.Sweep(host.NewScope().ServiceProvider, TestContext.Current.CancellationToken);

    private async Task GiveNotice(Guid membershipId, int months)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        user.Become(Domain.People.Actor.Service);
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var membership = await db.Memberships.Include(m => m.Facts).SingleAsync(m => m.Id == membershipId);
        Assert.True(
            membership.State(FactKind.NoticeMonths, $"{months}", null, Source.Statement(Guid.Empty, "Vedtektene."),
                user.Recorder).IsOk);
        await HistoryWriter.Save(db, user.Required, user.Now, null, CancellationToken.None);
        await transaction.CommitAsync();
    }

    private async Task<HistoryHead> TheHistoryIsWhole()
    {
        var report = await host.Inspect();
        Assert.Empty(report.Faults.Told);
        return report.Head;
    }
}

[Collection<SharedOnSqlite>]
public sealed class BergensFiveCasesOnSqlite(SqliteHost host) : BergensFiveCasesTests(host);

[Collection<SharedOnPostgres>]
public sealed class BergensFiveCasesOnPostgres(PostgresHost host) : BergensFiveCasesTests(host);
