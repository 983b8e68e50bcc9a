using MembershipCases.Benchmarks;

#if ELSA
if (args is ["engines", .. var stories])
{
    Console.WriteLine(MembershipCases.Benchmarks.Engines.EnginePair.Measure(stories.Select(int.Parse).FirstOrDefault(200)));
    return;
}

#endif
// The service runs from this program's folder, where its definitions and seeds lie too.
Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_MEMBERSHIPCASES_WEB", AppContext.BaseDirectory);
await using var postgres = new PostgresServer();
using var sqlite = new SqliteFiles();
var sqliteFolder = Directory.CreateTempSubdirectory("membershipcases-benchmarks-");
try
{
    Console.WriteLine(await postgres.Describe());
    if (args is ["sweep", .. var sizes])
    {
        Console.WriteLine(SweepAtScale.Head);
        foreach (var size in sizes.DefaultIfEmpty("1000").Select(int.Parse))
        {
            Console.WriteLine(await new SweepAtScale("PostgreSQL", new PostgresHost(postgres), size).Measure());
            Console.WriteLine(await new SweepAtScale("SQLite", new SqliteHost(sqlite), size).Measure());
        }

        return;
    }

    if (args is ["worklist", .. var numbers])
    {
        Console.WriteLine(WorklistAtScale.Head);
        foreach (var number in numbers.DefaultIfEmpty("1000").Select(int.Parse))
        {
            Console.WriteLine(await new WorklistAtScale("PostgreSQL", new PostgresHost(postgres), number).Measure());
            Console.WriteLine(await new WorklistAtScale("SQLite", new SqliteHost(sqlite), number).Measure());
        }

        return;
    }

    if (args is ["history", .. var lengths])
    {
        Console.WriteLine(HistoryAtScale.Head);
        foreach (var length in lengths.DefaultIfEmpty("10000").Select(int.Parse))
        {
            Console.WriteLine(await new HistoryAtScale("PostgreSQL", new PostgresHost(postgres), length).Measure());
            Console.WriteLine(await new HistoryAtScale("SQLite", new SqliteHost(sqlite), length).Measure());
        }

        return;
    }

    var plan = Plan.From(args);
    IReadOnlyList<IDurableStep> steps =
    [
        new RawStepOnPostgres(await postgres.CreateEmptyDatabase(), callers: 1),
        new ServiceStep("PostgreSQL", new PostgresHost(postgres), plan.AllSteps, callers: 1, returns: 0),
        new ServiceStep("PostgreSQL", new PostgresHost(postgres), plan.AllSteps, callers: 1, returns: 10),
        new RawStepOnPostgres(await postgres.CreateEmptyDatabase(), callers: 8),
        new ServiceStep("PostgreSQL", new PostgresHost(postgres), plan.AllSteps, callers: 8, returns: 0),
        new ServiceStep("PostgreSQL", new PostgresHost(postgres), plan.AllSteps, callers: 8, returns: 10),
        new RawStepOnSqlite(Path.Combine(sqliteFolder.FullName, "raw.db")),
        new ServiceStep("SQLite", new SqliteHost(sqlite), plan.AllSteps, callers: 1, returns: 0),
        new ServiceStep("SQLite", new SqliteHost(sqlite), plan.AllSteps, callers: 1, returns: 10),
    ];
    Console.WriteLine(Report.Of(await Runner.Measure([.. steps.Where(step => plan.Measures(step))], plan)));
}
finally
{
    sqliteFolder.Delete(recursive: true);
}
