using System.Diagnostics;
using System.Globalization;
using MediatR;
using MembershipCases.Web.Features.Overview;
using MembershipCases.Web.Features.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Benchmarks;

/// <summary>
/// The start page of a case handler with 500 open steps, among so many cases that have ended: its first page, one far
/// down, and the overview, beside a plain statement that reads one page of the same steps.
/// </summary>
internal sealed class WorklistAtScale(string database, ServiceHost host, int cases)
{
    private const int Open = 500, Times = 15;
    private const string Handler = "saksbehandler-klima-miljo-byutvikling";

    /// <summary>The head of <see cref="Measure"/>'s lines.</summary>
    public const string Head =
        """
        | database | cases | plain statement | first page | page 19 | overview |
        |---|---:|---:|---:|---:|---:|
        """;

    private const string Plain =
        """
        SELECT s."Id", c."Year", c."Sequence", c."Title" FROM "Steps" s JOIN "Cases" c ON c."Id" = s."CaseId"
        WHERE s."ClosedAt" IS NULL AND s."Role" = 'CaseHandler' AND s."OfficeId" = (SELECT "Id" FROM "Offices" WHERE "Key" = 'klima-miljo-byutvikling')
        ORDER BY s."DueOn", s."Id" LIMIT 26
        """;

    /// <summary>A line of the report, in milliseconds.</summary>
    public async Task<string> Measure()
    {
        await host.InitializeAsync();
        try
        {
            await Fill();
            var plain = await Median(Read);
            var place = await Far();
            var first = await Median(() => Ask(new ListTasks.Query(null, null)));
            var far = await Median(() => Ask(new ListTasks.Query(place, null)));
            var overview = await Median(() => Ask(new ShowOverview.Query(null)));
            return string.Create(CultureInfo.InvariantCulture,
                $"| {database} | {cases} | {plain:F1} ms | {first:F1} ms | {far:F1} ms | {overview:F1} ms |");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private async Task Fill()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        foreach (var sql in ScaleTables.FillCases(database, cases, Open)) await db.Database.ExecuteSqlRawAsync(sql);
    }

    private async Task Read()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Plain;
        await using var reader = await command.ExecuteReaderAsync();
        var read = 0;
        while (await reader.ReadAsync()) read++;
        if (read != 26) throw new InvalidOperationException($"{read} rows.");
    }

    /// <summary>The place at which page 19 begins.</summary>
    private async Task<WorklistPlace> Far()
    {
        WorklistPlace? place = null;
        for (var page = 1; page < 19; page++) place = (await Ask(new ListTasks.Query(place, null))).Mine!.Next;
        return place!;
    }

    private async Task<T> Ask<T>(IQuery<T> query)
    {
        await using var scope = host.NewScope();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        var person = await scope.ServiceProvider.GetRequiredService<MembershipDb>().Users.AsNoTracking()
            .Include(known => known.Assignments).SingleAsync(known => known.Subject == Handler);
        user.Become(person.On(user.Today));
        var answer = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query);
        return answer.IsOk ? answer.Value : throw new InvalidOperationException(answer.Error.Code);
    }

    private static async Task<double> Median(Func<Task> work)
    {
        await work();
        var times = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times.Order().ElementAt(Times / 2);
    }
}
