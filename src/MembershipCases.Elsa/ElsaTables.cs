using System.Data.Common;
using Elsa.Persistence.EFCore.Modules.Management;
using Elsa.Persistence.EFCore.PostgreSql;
using Elsa.Persistence.EFCore.PostgreSql.Handlers;
using Elsa.Persistence.EFCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Elsa;

/// <summary>
/// Publishes definitions and cases in Elsa's own tables on PostgreSQL, through its EF Core persistence; nothing is read
/// from the tables.
/// </summary>
public sealed class ElsaTables(ElsaEngine engine)
{
    // The service's definitions have no variables, inputs or outputs.
    private const string Nothing = "{}";

    private static readonly ServiceProvider Handlers = new ServiceCollection()
        .AddScoped<IEntityModelCreatingHandler, SetupForPostgreSql>().BuildServiceProvider();

    /// <summary>The schema of the tables.</summary>
    public static string Schema => ElsaDbContextBase.ElsaSchema;

    /// <summary>Applies Elsa's pending migrations to the tables.</summary>
    public static async Task Migrate(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var db = On(connection);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Deletes all rows of the service's cases and definitions.</summary>
    public static async Task Clear(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var db = await In(transaction, cancellationToken);
        var kinds = Enum.GetValues<CaseKind>().Select(Domain.Process.Bpmn.CaseKinds.Word).ToList();
        await db.WorkflowInstances.Where(instance => kinds.Contains(instance.DefinitionId))
            .ExecuteDeleteAsync(cancellationToken);
        await db.WorkflowDefinitions.Where(definition => kinds.Contains(definition.DefinitionId))
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>
    /// Publishes definitions, each with its version and the text from which it was read; the highest version is the one
    /// in use.
    /// </summary>
    public async Task Show(
        DbTransaction transaction, IReadOnlyList<ProcessDefinition> definitions, CancellationToken cancellationToken)
    {
        await using var db = await In(transaction, cancellationToken);
        foreach (var definition in definitions)
        {
            var isLatest = definitions.Where(other => other.Kind == definition.Kind)
                .Max(other => other.Version) == definition.Version;
            var stands = await db.WorkflowDefinitions.AsNoTracking()
                .AnyAsync(row => row.Id == definition.Hash, cancellationToken);
            await Put(db, Shown.Row(engine, definition, isLatest), stands, Nothing, cancellationToken);
        }
    }

    /// <summary>Publishes cases with their current state.</summary>
    public async Task Show(
        DbTransaction transaction, IReadOnlyCollection<ShownCase> cases, CancellationToken cancellationToken)
    {
        await using var db = await In(transaction, cancellationToken);
        var ids = cases.Select(shown => shown.Id.ToString()).ToList();
        var stand = (await db.WorkflowInstances.AsNoTracking().Where(row => ids.Contains(row.Id)).Select(row => row.Id)
            .ToListAsync(cancellationToken)).ToHashSet();
        foreach (var shown in cases)
        {
            var row = Shown.Row(engine, shown);
            db.Entry(row).Property("DataCompressionAlgorithm").CurrentValue = "None";
            await Put(db, row, stand.Contains(row.Id), engine.Write(row.WorkflowState), cancellationToken);
        }
    }

    private static async Task Put(
        ManagementElsaDbContext db, object row, bool stands, string data, CancellationToken cancellationToken)
    {
        db.Entry(row).Property("Data").CurrentValue = data;
        db.Entry(row).State = stands ? EntityState.Modified : EntityState.Added;
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static ManagementElsaDbContext On(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<ManagementElsaDbContext>();
        options.UseElsaDbContextOptions(null).UseNpgsql(connection, postgres => postgres
            .MigrationsAssembly(typeof(ManagementDbContextFactory).Assembly.GetName().Name)
            .MigrationsHistoryTable(ElsaDbContextBase.MigrationsHistoryTable, Schema));
        return new(options.Options, Handlers);
    }

    private static async Task<ManagementElsaDbContext> In(
        DbTransaction transaction, CancellationToken cancellationToken)
    {
        var db = On(transaction.Connection!);
        await db.Database.UseTransactionAsync(transaction, cancellationToken);
        return db;
    }
}
