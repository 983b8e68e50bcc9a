using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>
/// Somebody with the database in their hands changes records: every column of every table, at many places, and each is
/// named with its table, its key and what differs; and nothing else is.
/// </summary>
public abstract class TamperedRowsTests(ServiceHost host)
{
    private const int Places = 25;

    /// <summary>What one has most reason to change, by the words of those who would: all must be among what is tried.</summary>
    private static readonly string[] Named =
    [
        "Resolutions.Points", "Resolutions.Outcome", "Resolutions deleted", "Recommendations.Points",
        "Recommendations deleted", "Assessments.Text", "Assessments deleted", "Disqualifications.State",
        "Disqualifications deleted", "ScreenedReadings deleted", "Findings.Decision", "Findings deleted",
        "Inspections.Fault", "Inspections deleted", "Documents.Text", "Documents deleted", "Memberships.Status",
        "Memberships.Name", "Memberships.NextReevaluation", "CaseOffices.OfficeId", "Facts.OfficeId", "Facts.Value",
        "Facts deleted", "Mandates.Text", "Mandates.Closing", "Meetings.On", "Meetings deleted", "AgendaItems deleted",
        "AgendaItems inserted", "Offices.TitleNb", "Offices.To", "Cases.PublishedAt", "Cases.ClosedAt",
        "Assignments inserted", "Assignments.To", "Assignments.Role", "Deputyships inserted", "Deputyships.To",
        "Users.Subject exchanged", "Users.MailAddress", "Screenings.FullTexts", "Screenings.LiftedAt",
        "Outbox inserted", "Outbox.To", "Outbox.Text", "Corrections.After", "PendingTreatments.State",
        "ResolutionEnds deleted", "Definitions.Source", "Bodies.Members",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_done_to_a_row_of_a_record_is_found_and_named_and_nothing_else()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        await db.Database.OpenConnectionAsync(Cancel);
        var invented = new InventedRows(db);
        await invented.DropRules();
        var attempts = await Plant(db, invented);
        await RowSealing.Run(db, invented.Tables.Select(table => table.Name).ToHashSet(), host.Time.GetUtcNow(), Cancel);
        Assert.Empty(await Found(db));

        var expected = new List<string>();
        await using (await db.Database.BeginTransactionAsync(Cancel))
        {
            foreach (var attempt in attempts) expected.AddRange(await attempt.Do());
            Assert.Equal(expected.Order(StringComparer.Ordinal), (await Found(db)).Order(StringComparer.Ordinal));
        }

        Assert.Empty(await Found(db));
        var kinds = attempts.CountBy(attempt => attempt.Kind).ToDictionary();
        Assert.Empty(Named.Except(kinds.Keys));
        Assert.All(kinds, kind => Assert.Equal(Places, kind.Value));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kinds.Count} kinds in {invented.Tables.Count} tables at {Places} places each: {expected.Count} rows named."));
    }

    /// <summary>Rows for every kind of tampering at every place.</summary>
    private static async Task<List<Attempt>> Plant(MembershipDb db, InventedRows invented)
    {
        var attempts = new List<Attempt>();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        foreach (var table in invented.Tables)
        {
            for (var place = 0; place < Places; place++)
            {
                foreach (var column in table.Columns)
                {
                    if (column.ClrType != typeof(bool)) attempts.Add(await Changed(invented, table, column));
                    if (column.IsNullable) attempts.Add(await Emptied(invented, table, column));
                }

                attempts.Add(await Deleted(invented, table));
                attempts.Add(Inserted(invented, table));
                if (table.Columns.FirstOrDefault(column => column.Name == nameof(User.Subject)) is { } subject)
                    attempts.Add(await Exchanged(invented, table, subject));
            }
        }

        await transaction.CommitAsync(Cancel);
        return attempts;
    }

    private static async Task<Attempt> Changed(InventedRows invented, InventedRows.Table table, IProperty column)
    {
        var (told, key) = await invented.Insert(table);
        return new($"{table.Name}.{InventedRows.NameOf(column)}", async () =>
        {
            await invented.Change(table, key, column);
            return [$"{table.Name} {told}: {InventedRows.NameOf(column)} has been changed"];
        });
    }

    private static async Task<Attempt> Emptied(InventedRows invented, InventedRows.Table table, IProperty column)
    {
        var (told, key) = await invented.Insert(table);
        return new($"{table.Name}.{InventedRows.NameOf(column)} emptied", async () =>
        {
            await invented.Empty(table, key, column);
            return [$"{table.Name} {told}: {InventedRows.NameOf(column)} has been changed"];
        });
    }

    private static async Task<Attempt> Deleted(InventedRows invented, InventedRows.Table table)
    {
        var (told, key) = await invented.Insert(table);
        return new($"{table.Name} deleted", async () =>
        {
            await invented.Delete(table, key);
            return [$"{table.Name} {told}: the row has been deleted"];
        });
    }

    private static Attempt Inserted(InventedRows invented, InventedRows.Table table) =>
        new($"{table.Name} inserted", async () => [$"{table.Name} {(await invented.Insert(table)).Told}: nobody recorded this row"]);

    private static async Task<Attempt> Exchanged(InventedRows invented, InventedRows.Table table, IProperty column)
    {
        var ((told, key), (toldOther, other)) = (await invented.Insert(table), await invented.Insert(table));
        return new($"{table.Name}.{InventedRows.NameOf(column)} exchanged", async () =>
        {
            await invented.Exchange(table, key, other, column);
            return
            [
                $"{table.Name} {told}: {InventedRows.NameOf(column)} has been changed",
                $"{table.Name} {toldOther}: {InventedRows.NameOf(column)} has been changed",
            ];
        });
    }

    /// <summary>What is found of rows; of documents, that their texts have no entries is another fault.</summary>
    private async Task<IReadOnlyList<string>> Found(MembershipDb db)
    {
        await using var scope = host.NewScope();
        var keys = scope.ServiceProvider.GetRequiredService<CheckpointKeys>();
        var report = await new HistoryInspection(db, keys).Run(CheckpointFile.Empty, new InspectionFaults(int.MaxValue), Cancel);
        return [.. report.Faults.Told.Where(fault => !fault.StartsWith("the ", StringComparison.Ordinal))];
    }

    private sealed record Attempt(string Kind, Func<Task<string[]>> Do);
}

public sealed class TamperedRowsOnSqlite(SqliteHost host) : TamperedRowsTests(host), IClassFixture<SqliteHost>;

public sealed class TamperedRowsOnPostgres(PostgresHost host) : TamperedRowsTests(host), IClassFixture<PostgresHost>;
