using System.Globalization;
using System.Security.Cryptography;
using CsCheck;
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
    public async Task It_is_written_once_for_the_same_head_and_signed_in_the_file_and_in_the_database()
    {
        using var keys = Keys("own.pem");
        await Do(async db =>
        {
            await db.Checkpoints.ExecuteDeleteAsync(Cancel);
            await Writer(db, keys).Write(Cancel);
            await Writer(db, keys).Write(Cancel);
            var only = Assert.Single(CheckpointFile.Read(Checkpoints).Lines);
            Assert.Equal(await db.ReadHistoryHead(Cancel), only.Checkpoint!.Head);
            Assert.True(keys.HaveSigned(only));
            Assert.Equal(only, CheckpointLine.Parse(only.Text));
            Assert.Equal(only.Text, (await db.Checkpoints.SingleAsync(Cancel)).Line);
        });
    }

    [Fact]
    public async Task One_that_nobody_known_has_signed_is_a_fault()
    {
        using var keys = Keys("own.pem");
        using var strangers = Keys("stranger.pem");
        await Do(async db =>
        {
            await db.Checkpoints.ExecuteDeleteAsync(Cancel);
            await Writer(db, keys).Write(Cancel);
            var good = CheckpointFile.Read(Checkpoints).Lines[0];
            async Task<IReadOnlyList<string>> Found(params CheckpointLine[] lines) =>
                (await new HistoryInspection(db, keys).Run(CheckpointFile.Of(lines.Select(line => line.Text)), Cancel)).Faults.Told;

            Assert.Empty(await Found(good));
            Assert.Empty(await Found(good with { KeyId = null, Signature = null }, good));
            foreach (var forged in new[]
            {
                CheckpointLine.Of(good.Checkpoint! with { At = "2026-01-01T00:00:00.0000000+00:00" }) with
                {
                    KeyId = good.KeyId, Signature = good.Signature,
                },
                good with { Signature = strangers.Sign(good).Signature },
                good with { Signature = "AAAA" },
                good with { Signature = "no-base64" },
                good with { KeyId = "0123456789abcdef" },
                strangers.Sign(good with { KeyId = null, Signature = null }),
                good with { KeyId = null, Signature = null },
            })
                Assert.Equal(["line 2 of the checkpoints is not signed by a key that is known"],
                    await Found(good, forged));
        });
    }

    [Fact]
    public async Task A_file_that_is_unsigned_empty_missing_or_older_is_a_fault()
    {
        using var keys = Keys("own.pem");
        await Do(async db =>
        {
            await db.Checkpoints.ExecuteDeleteAsync(Cancel);
            await Writer(db, keys).Write(Cancel);
            var older = await File.ReadAllTextAsync(Checkpoints, Cancel);
            db.Inspections.Add(new Inspection { Id = Guid.CreateVersion7(host.Time.GetUtcNow()), At = host.Time.GetUtcNow() });
            await db.SaveRows(Cancel);
            await Writer(db, keys).Write(Cancel);
            var whole = CheckpointFile.Read(Checkpoints);
            Assert.Equal(2, whole.Lines.Count);
            var (first, last) = (whole.Checkpoints[0].Head.Place, whole.Checkpoints[1].Head.Place);
            async Task<IReadOnlyList<string>> Found() =>
                (await new HistoryInspection(db, keys).Run(CheckpointFile.Read(Checkpoints), Cancel)).Faults.Told;
            string Lacks(long place) => $"the checkpoint file lacks the checkpoint of entry {place}, which the database has";

            Assert.Empty(await Found());
            await File.WriteAllTextAsync(Checkpoints, older, Cancel);
            Assert.Equal([Lacks(last)], await Found());
            await File.WriteAllLinesAsync(Checkpoints, whole.Lines.Select(line => line.Statement), Cancel);
            Assert.Equal([Lacks(first), Lacks(last), "the checkpoint file has no signed checkpoint"], await Found());
            await File.WriteAllTextAsync(Checkpoints, "", Cancel);
            Assert.Equal([Lacks(first), Lacks(last), "the checkpoint file has no signed checkpoint"], await Found());
            File.Delete(Checkpoints);
            Assert.Equal([Lacks(first), Lacks(last), "the checkpoint file has no signed checkpoint"], await Found());
        });
    }

    [Fact]
    public async Task A_former_key_still_speaks_for_what_it_has_signed()
    {
        using var former = Keys("former.pem");
        var signed = former.Sign(CheckpointLine.Of(Checkpoint.Of(HistoryHead.Empty, host.Time.GetUtcNow())));
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var read = ECDsa.Create();
        read.ImportFromPem(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "former.pem"), Cancel));
        using var keys = new CheckpointKeys(own.ExportPkcs8PrivateKeyPem(), [read.ExportSubjectPublicKeyInfoPem()]);

        Assert.True(keys.HaveSigned(signed));
        Assert.NotEqual(signed.KeyId, keys.Sign(signed).KeyId);
    }

    [Fact]
    public void A_line_reads_back_as_it_was_written()
    {
        var digit = Gen.Int[0, 15].Select(number => number.ToString("x", CultureInfo.InvariantCulture));
        var head = Gen.Select(Gen.Long[1, long.MaxValue], digit.Array[64], (place, hash) => new HistoryHead(place, string.Concat(hash)));
        var at = Gen.Const("2026-03-02T08:00:00.0000000+00:00");
        using var keys = Keys("own.pem");
        Gen.Select(head, at, Gen.Long[1, 1000], Gen.String, Gen.Bool).Sample((of, then, lost, reason, isLoss) =>
        {
            var line = isLoss
                ? CheckpointLine.Of(new AcknowledgedLoss(of, of.Place + lost, then, reason))
                : CheckpointLine.Of(new Checkpoint(of, then));
            Assert.Equal(line, CheckpointLine.Parse(line.Text));
            var signed = keys.Sign(line);
            Assert.Equal(signed, CheckpointLine.Parse(signed.Text));
        }, iter: 200);
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
        var before = CheckpointFile.Read(file).Lines.Count;
        await drive.Treat("byradets-sekretariat", "city-government", "recommend", meeting => Recommended(meeting));

        var after = CheckpointFile.Read(file).Checkpoints;
        Assert.Equal(before + 1, after.Count);
        Assert.Equal(await Do(db => db.History.LongCountAsync(Cancel)), after[^1].Head.Place);
    }

    [Fact]
    public async Task The_nightly_look_makes_an_incident_of_what_it_finds_and_says_when_all_is_well_again()
    {
        using var administrator = await Person.SignIn(host, "administrator");
        Assert.Empty((await host.Inspect()).Faults.Told);
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
        Assert.Contains("noe er endret utenom tjenesten", administrator.Text, StringComparison.Ordinal);

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
        await Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            var document = await db.Documents.OrderBy(found => found.Id).FirstAsync(Cancel);
            document.SetText("gjennomgang.txt",
                new Domain.Reviews.Reading.ReviewText(
                    [new(1, 1, "Eurocities"), new(2, 1, "Samarbeidet anbefales videreført.")]), [], 2026, Guid.Empty,
                    host.Time.GetUtcNow());
            await HistoryWriter.Save(db, Actor.Service, host.Time.GetUtcNow(), null, Cancel);
            Assert.Equal((0, 1), await Check(db));

            await db.Documents.Where(found => found.Id == document.Id)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(found => found.Text, "Eurocities\nSamarbeidet anbefales avsluttet."),
                    Cancel);
            Assert.Equal(["the text of the document gjennomgang.txt is not the one that was uploaded"], await Faults(db));
        });
    }

    [Fact]
    public async Task A_text_that_came_in_without_an_entry_is_found() => await Do(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await GiveText(db);
        Assert.Equal(["the text of the document gjennomgang.txt came in without an entry"], await Faults(db));
    });

    [Fact]
    public async Task A_document_from_before_there_were_hashes_is_counted_apart_and_none_comes_after_one_with_a_hash() =>
        await Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            var document = await GiveText(db);
            await Append(db, document, """{"fileName":"gjennomgang.txt","lines":1,"year":2026}""");
            Assert.Equal((0, 0), await Check(db));

            await Append(db, document,
                $$"""{"fileName":"gjennomgang.txt","lines":1,"year":2026,"textSha256":"{{ReviewDocument.HashOf("Eurocities")}}"}""");
            Assert.Equal((0, 1), await Check(db));

            var last = await Append(db, document, """{"fileName":"gjennomgang.txt","lines":1,"year":2026}""");
            Assert.Equal([$"the upload with number {last} has no hash of the document's text"], await Faults(db));
        });

    private static async Task<(long Faults, int Compared)> Check(MembershipDb db)
    {
        var faults = new InspectionFaults();
        var (compared, _) = await DocumentCheck.Run(db, faults, Cancel);
        return (faults.Count, compared);
    }

    private static async Task<IReadOnlyList<string>> Faults(MembershipDb db)
    {
        var faults = new InspectionFaults();
        await DocumentCheck.Run(db, faults, Cancel);
        return faults.Told;
    }

    private static async Task<Guid> GiveText(MembershipDb db)
    {
        var document = await db.Documents.OrderBy(found => found.Id).FirstAsync(Cancel);
        await db.Documents.Where(found => found.Id == document.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(found => found.Text, "Eurocities")
                    .SetProperty(found => found.FileName, "gjennomgang.txt"), Cancel);
        return document.Id;
    }

    /// <summary>An entry of an upload as it was written at some time.</summary>
    private static async Task<long> Append(MembershipDb db, Guid document, string after)
    {
        var entry = new HistoryEntry
        {
            At = DateTimeOffset.UnixEpoch, UserName = "Ada",
            Subject = Recorded.SubjectNameOf<ReviewDocument>(), SubjectId = document,
            What = HistoryEvent.NameOf<DocumentUploaded>(), After = after,
        };
        entry.Leaf = HistoryChain.Leaf(entry);
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
        db, host.Sealer, new ReadOnlyMode(), new ConfigurationBuilder().AddInMemoryCollection([new("History:CheckpointFile", Checkpoints)]).Build(),
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
