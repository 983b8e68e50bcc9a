using System.CommandLine;
using MembershipCases.Elsa;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MembershipCases.Web.Casework.Elsa;

/// <summary>The command <c>rebuild-elsa</c>: rebuilds the mirror in Elsa's tables from the cases.</summary>
public static class RebuildElsa
{
    private const int Batch = 500;

    /// <summary>The command. Its exit code is 0 when the mirror is complete.</summary>
    public static Command Command()
    {
        var command = new Command("rebuild-elsa",
            "Writes Elsa's tables of definitions and instances anew from the cases.");
        command.SetAction((parsed, cancellationToken) => Run(parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> Run(TextWriter output, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRecords(builder.Configuration);
        builder.Services.AddProcesses(builder.Configuration);
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<ElsaTables>() is not { } tables)
        {
            await output.WriteLineAsync("Elsa's tables are PostgreSQL's: set ConnectionStrings:Database.");
            return 1;
        }

        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var definitions = scope.ServiceProvider.GetRequiredService<ProcessDefinitions>();
        await Preparation.StoreDefinitions(db, definitions, TimeProvider.System);
        await output.WriteLineAsync(
            $"{await Rebuild(db, definitions, tables, cancellationToken)} cases are shown as they stand.");
        return 0;
    }

    /// <summary>
    /// Rebuilds the mirror in one transaction and prints the number of cases. No case advances meanwhile.
    /// </summary>
    public static async Task<int> Rebuild(
        MembershipDb db, ProcessDefinitions definitions, ElsaTables tables, CancellationToken cancellationToken)
    {
        await ElsaTables.Migrate(db.Database.GetDbConnection(), cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("LOCK TABLE \"Cases\" IN SHARE MODE", cancellationToken);
        await ElsaTables.Clear(transaction.GetDbTransaction(), cancellationToken);
        await tables.Show(transaction.GetDbTransaction(), [.. definitions.Known], cancellationToken);
        var cases = await db.Cases.AsNoTracking().Where(c => c.State != "").OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
        foreach (var batch in cases.Chunk(Batch))
        {
            var shown = batch.Select(
                c => ElsaMirror.Shown(c, definitions.Get(c.Kind, c.DefinitionVersion)!, c.ClosedAt ?? c.OpenedAt));
            await tables.Show(transaction.GetDbTransaction(), [.. shown], cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return cases.Count;
    }
}
