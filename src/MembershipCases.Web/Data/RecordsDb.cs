using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MembershipCases.Web.Data;

/// <summary>A database context that saves no record without history.</summary>
public abstract class RecordsDb : DbContext
{
    private bool savesRecords;

    /// <summary>A context whose saves set no savepoints: what fails is rolled back as a whole.</summary>
    protected RecordsDb(DbContextOptions options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    /// <summary>Saves records, with the entries of the history that are added once it is known what changes.</summary>
    internal async Task<int> SaveRecords(Action addEntries, CancellationToken cancellationToken)
    {
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.DetectChanges();
        (ChangeTracker.AutoDetectChangesEnabled, savesRecords) = (false, true);
        try
        {
            addEntries();
            return await SaveChangesAsync(cancellationToken);
        }
        finally
        {
            (ChangeTracker.AutoDetectChangesEnabled, savesRecords) = (detects, false);
        }
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseRecords();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseRecords();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    private void RefuseRecords()
    {
        if (!savesRecords && ChangeTracker.Entries().FirstOrDefault(ChangesARecord) is { } record)
            throw new InvalidOperationException($"A {record.Metadata.ShortName()} is saved without history.");
    }

    private static bool ChangesARecord(EntityEntry entry) => Records.Include(entry.Metadata) && entry.State switch
    {
        EntityState.Added or EntityState.Deleted => true,
        EntityState.Modified => entry.Properties.Any(
            property => property.IsModified && Records.Include(property.Metadata)),
        _ => false,
    };
}
