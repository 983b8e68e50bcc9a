using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>What leaves the database tells when it was tampered with, and cannot be made by somebody else.</summary>
public abstract class CheckpointTests(ServiceHost host) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("membershipcases-checkpoint-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Checkpoints => Path.Combine(folder.FullName, "checkpoints.txt");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task It_is_written_once_for_the_same_head_and_signed()
    {
        using var keys = Keys("own.pem");
        await Do(async db =>
        {
            // One transaction, so that nobody appends between the two.
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            var head = await db.LockHistoryHead(Cancel);
            await Writer(db, keys).Write(Cancel);
            await Writer(db, keys).Write(Cancel);
            var only = Assert.Single(HistoryCheckpoint.Read(Checkpoints));
            Assert.Equal(head, only.Head);
            Assert.True(keys.HaveSigned(only));
            Assert.Equal(only, Checkpoint.Parse(only.ToString()));
        });
    }

    [Fact]
    public async Task One_that_nobody_known_has_signed_is_a_fault()
    {
        using var keys = Keys("own.pem");
        using var strangers = Keys("stranger.pem");
        await Do(async db =>
        {
            await Writer(db, keys).Write(Cancel);
            var good = HistoryCheckpoint.Read(Checkpoints)[0];
            var inspection = new HistoryInspection(db, keys, host.Time);
            async Task<string?> Fault(params Checkpoint[] checkpoints) =>
                (await inspection.Run(checkpoints, Cancel)).Inspection.Fault;

            Assert.Null(await Fault(good));
            Assert.Null(await Fault(good with { KeyId = null, Signature = null }, good));
            foreach (var forged in new[]
            {
                good with { At = "2026-01-01T00:00:00.0000000+00:00" },
                good with { Signature = strangers.Sign(good).Signature },
                good with { Signature = "AAAA" },
                good with { Signature = "no base64" },
                good with { KeyId = "0123456789abcdef" },
                strangers.Sign(good with { KeyId = null, Signature = null }),
                good with { KeyId = null, Signature = null },
            })
                Assert.Equal("line 2 of the checkpoints is not signed by a key that is known",
                    await Fault(good, forged));
        });
    }

    [Fact]
    public async Task A_former_key_still_speaks_for_what_it_has_signed()
    {
        using var former = Keys("former.pem");
        var signed = former.Sign(Checkpoint.Of(HistoryHead.Empty, host.Time.GetUtcNow()));
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var read = ECDsa.Create();
        read.ImportFromPem(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "former.pem"), Cancel));
        using var keys = new CheckpointKeys(own.ExportPkcs8PrivateKeyPem(), [read.ExportSubjectPublicKeyInfoPem()]);

        Assert.True(keys.HaveSigned(signed));
        Assert.NotEqual(signed.KeyId, keys.Sign(signed).KeyId);
    }

    [Fact]
    public async Task It_is_written_at_every_resolution()
    {
        await using var scope = host.NewScope();
        var file = HistoryCheckpoint.FileOf(scope.ServiceProvider.GetRequiredService<IConfiguration>());
        var drive = new CaseDriver(host);
        var membership = await drive.MembershipNamed("Global Climate Forum");
        await drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" });
        await drive.Assess("withdraw");
        await drive.Approve();
        var before = HistoryCheckpoint.Read(file).Count;
        await drive.Treat("byradets-sekretariat", "city-government", "recommend", meeting => Recommended(meeting));

        var after = HistoryCheckpoint.Read(file);
        Assert.Equal(before + 1, after.Count);
        Assert.Equal(await Do(db => db.History.MaxAsync(entry => entry.Sequence, Cancel)), after[^1].Head.Sequence);
    }

    [Fact]
    public async Task The_nightly_look_makes_an_incident_of_what_it_finds_and_says_when_all_is_well_again()
    {
        using var administrator = await Person.SignIn(host, "administrator");
        var name = await Do(
            db => db.History.Where(entry => entry.Sequence == 7).Select(entry => entry.UserName).SingleAsync(Cancel));
        Task Name(string to) =>
            Do(db => db.History.Where(entry => entry.Sequence == 7)
                .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.UserName, to), Cancel));

        await Name("En annen");
        Assert.StartsWith("entry 7 has been changed", (await Inspect()).Fault, StringComparison.Ordinal);
        await administrator.Go("/incidents");
        Assert.Contains("entry 7 has been changed", administrator.Text, StringComparison.Ordinal);
        await administrator.Go("/history");
        Assert.Contains("bare de første 6 hendelsene", administrator.Text, StringComparison.Ordinal);

        await Name(name);
        host.Time.Advance(TimeSpan.FromDays(1));
        Assert.Null((await Inspect()).Fault);
        await administrator.SignInAgain();
        await administrator.Go("/incidents");
        Assert.DoesNotContain("entry 7", administrator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_whose_text_was_changed_is_found()
    {
        using var keys = Keys("own.pem");
        await Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            var document = await db.Documents.OrderBy(found => found.Id).FirstAsync(Cancel);
            document.SetText("gjennomgang.txt",
                new Domain.Reviews.Reading.ReviewText(
                    [new(1, 1, "Eurocities"), new(2, 1, "Samarbeidet anbefales videreført.")]), [], 2026, Guid.Empty,
                    host.Time.GetUtcNow());
            await HistoryWriter.Append(db, Actor.Service, host.Time.GetUtcNow(), null, Cancel);
            await db.SaveChangesAsync(Cancel);
            var inspection = new HistoryInspection(db, keys, host.Time);
            var whole = (await inspection.Run([], Cancel)).Inspection;
            Assert.Equal((null, 1), (whole.Fault, whole.Documents));

            await db.Documents.Where(found => found.Id == document.Id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(found => found.Text, "Eurocities\nSamarbeidet anbefales avsluttet."),
                    Cancel);
            Assert.Equal("the text of the document gjennomgang.txt is not the one that was uploaded",
                (await inspection.Run([], Cancel)).Inspection.Fault);
        });
    }

    [Fact]
    public async Task A_text_that_came_in_without_an_entry_is_found()
    {
        using var keys = Keys("own.pem");
        await Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            await GiveText(db);
            Assert.Equal("the text of the document gjennomgang.txt came in without an entry",
                (await Inspect(db, keys)).Inspection.Fault);
        });
    }

    [Fact]
    public async Task A_document_from_before_there_were_hashes_is_counted_apart_and_none_comes_after_one_with_a_hash()
    {
        using var keys = Keys("own.pem");
        await Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            var document = await GiveText(db);
            await Append(db, document, """{"fileName":"gjennomgang.txt","lines":1,"year":2026}""");
            var (inspection, withoutHash) = await Inspect(db, keys);
            Assert.Equal((null, 0, 1), (inspection.Fault, inspection.Documents, withoutHash));

            await Append(db, document,
                $$"""{"fileName":"gjennomgang.txt","lines":1,"year":2026,"textSha256":"{{ReviewDocument.HashOf("Eurocities")}}"}""");
            (inspection, withoutHash) = await Inspect(db, keys);
            Assert.Equal((null, 1, 0), (inspection.Fault, inspection.Documents, withoutHash));

            var last = await Append(db, document, """{"fileName":"gjennomgang.txt","lines":1,"year":2026}""");
            Assert.Equal($"entry {last} has no hash of the document's text",
                (await Inspect(db, keys)).Inspection.Fault);
        });
    }

    private Task<HistoryReport> Inspect(MembershipDb db, CheckpointKeys keys) =>
        new HistoryInspection(db, keys, host.Time).Run([], Cancel);

    private static async Task<Guid> GiveText(MembershipDb db)
    {
        var document = await db.Documents.OrderBy(found => found.Id).FirstAsync(Cancel);
        await db.Documents.Where(found => found.Id == document.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(found => found.Text, "Eurocities")
                    .SetProperty(found => found.FileName, "gjennomgang.txt"), Cancel);
        return document.Id;
    }

    /// <summary>An entry of an upload as it was written at some time, chained like any other.</summary>
    private static async Task<long> Append(MembershipDb db, Guid document, string after)
    {
        var head = await db.LockHistoryHead(Cancel);
        var entry = new HistoryEntry
        {
            Sequence = head.Sequence + 1, At = DateTimeOffset.UnixEpoch, UserName = "Ada",
            Subject = Recorded.SubjectNameOf<ReviewDocument>(), SubjectId = document,
            What = HistoryEvent.NameOf<DocumentUploaded>(), After = after,
        };
        entry.Hash = HistoryChain.Hash(head.Hash, entry);
        db.History.Add(entry);
        await db.SaveChangesAsync(Cancel);
        return entry.Sequence;
    }

    private static object Recommended(Guid meeting) =>
        new { meetingId = meeting, outcome = "recommended", recommended = (string[])["Kommunen melder seg ut."] };

    private Task<Inspection> Inspect() => HistoryWatch.Inspect(host.NewScope().ServiceProvider, Cancel);

    private CheckpointKeys Keys(string file)
    {
        var path = Path.Combine(folder.FullName, file);
        CheckpointKeys.Create(path);
        return new CheckpointKeys(File.ReadAllText(path), []);
    }

    private HistoryCheckpoint Writer(MembershipDb db, CheckpointKeys keys) => new(
        db, new ConfigurationBuilder().AddInMemoryCollection([new("History:CheckpointFile", Checkpoints)]).Build(),
        keys, host.Time, NullLogger<HistoryCheckpoint>.Instance);

    private async Task Do(Func<MembershipDb, Task> work)
    {
        await using var scope = host.NewScope();
        await work(scope.ServiceProvider.GetRequiredService<MembershipDb>());
    }

    private async Task<T> Do<T>(Func<MembershipDb, Task<T>> work)
    {
        await using var scope = host.NewScope();
        return await work(scope.ServiceProvider.GetRequiredService<MembershipDb>());
    }
}

public sealed class CheckpointsOnSqlite(SqliteHost host) : CheckpointTests(host), IClassFixture<SqliteHost>;

public sealed class CheckpointsOnPostgres(PostgresHost host) : CheckpointTests(host), IClassFixture<PostgresHost>;
