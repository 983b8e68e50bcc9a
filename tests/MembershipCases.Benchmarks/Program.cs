using MembershipCases.Benchmarks;
using MembershipCases.Hosting;

// The service runs from this program's folder, where its definitions and seeds lie too.
Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_MEMBERSHIPCASES_WEB", AppContext.BaseDirectory);
await using var postgres = new PostgresServer();
using var sqlite = new SqliteFiles();
var sqliteFolder = Directory.CreateTempSubdirectory("membershipcases-benchmarks-");
try
{
    Console.WriteLine(await postgres.Describe());
    IReadOnlyList<IDurableStep> steps =
    [
        new RawStepOnPostgres(await postgres.CreateEmptyDatabase()),
        new ServiceStep("PostgreSQL", new PostgresHost(postgres)),
        new RawStepOnSqlite(Path.Combine(sqliteFolder.FullName, "raw.db")),
        new ServiceStep("SQLite", new SqliteHost(sqlite)),
    ];
    Console.WriteLine(Report.Of(await Runner.Measure(steps, Plan.From(args))));
}
finally
{
    sqliteFolder.Delete(recursive: true);
}
