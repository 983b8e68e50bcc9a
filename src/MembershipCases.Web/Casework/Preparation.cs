using MembershipCases.Web.Casework.Seeds;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>Prepares the database before the first request.</summary>
public static class Preparation
{
    /// <summary>
    /// Migrates, one process at a time, looks whether a copy was put back, seeds an empty database, checks that no definition
    /// was changed under the same version, and loads stored definitions whose file is gone.
    /// </summary>
    public static async Task PrepareRecords(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        var time = app.Services.GetRequiredService<TimeProvider>();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        await using var alone = await PreparationLock.Acquire(db, stopping);
        var touched = await DatabaseSetup.Migrate(app.Services, stopping);
        var mayWrite = await app.Services.GetRequiredService<RestoreWatch>().Compare(stopping);
        var definitions = scope.ServiceProvider.GetRequiredService<ProcessDefinitions>();
        await RowSealing.Run(db, touched, time.GetUtcNow(), stopping);
        if (mayWrite) await ActivatorUtilities.CreateInstance<Seeder>(scope.ServiceProvider).Seed(stopping);
        await StoreDefinitions(db, definitions, time, mayWrite);
        await scope.ServiceProvider.GetRequiredService<IProcessMirror>()
            .Prepare(definitions.Known, stopping);
        await scope.ServiceProvider.GetRequiredService<HistoryCheckpoint>().TryWrite(stopping);
        app.PrepareJobs();
    }

    /// <summary>
    /// Stores the text of every definition, unless the service only reads, and loads those whose file is gone.
    /// </summary>
    /// <exception cref="InvalidOperationException">A definition was changed under the same version.</exception>
    public static async Task StoreDefinitions(
        MembershipDb db, ProcessDefinitions definitions, TimeProvider time, bool mayWrite = true)
    {
        var kept = await db.Definitions.AsNoTracking()
            .ToDictionaryAsync(definition => (definition.Kind, definition.Version));
        foreach (var definition in definitions.All)
        {
            var hash = kept.GetValueOrDefault((definition.Kind, definition.Version))?.Hash;
            if (hash is null && mayWrite)
                db.Definitions.Add(
                    new StoredDefinition { Kind = definition.Kind, Version = definition.Version, Hash = definition.Hash,
                        Source = definition.Source });
            else if (hash is not null && hash != definition.Hash)
                throw new InvalidOperationException(
                    $"The definition {definition.Kind} version {definition.Version} was changed under the same "
                        + $"version number. Give the changed file a new version.");
        }

        foreach (var gone in kept.Values.Where(stored => definitions.Get(stored.Kind, stored.Version) is null))
            definitions.Remember(gone.Source);
        await HistoryWriter.Save(db, Actor.Service, time.GetUtcNow(), null, CancellationToken.None);
    }
}
