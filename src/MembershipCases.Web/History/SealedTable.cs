using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MembershipCases.Web.History;

/// <summary>A table of records, with what is sealed of its rows.</summary>
internal sealed class SealedTable
{
    private static readonly ConditionalWeakTable<IModel, Dictionary<IEntityType, SealedTable>> Known = [];

    private readonly IReadOnlyList<SealedColumn> key;

    private SealedTable(IEntityType type)
    {
        Name = type.GetTableName()!;
        var table = StoreObjectIdentifier.Table(Name, type.GetSchema());
        key = [.. type.FindPrimaryKey()!.Properties.Select(Column)];
        Columns = [.. type.GetFlattenedProperties().Where(Records.Include).Select(Column)
            .OrderBy(column => column.Name, StringComparer.Ordinal)];

        SealedColumn Column(IProperty property) => new(property, property.GetColumnName(table)!);
    }

    /// <summary>The name of the table.</summary>
    public string Name { get; }

    /// <summary>The sealed columns, by name.</summary>
    public IReadOnlyList<SealedColumn> Columns { get; }

    /// <summary>All tables of records.</summary>
    public static IEnumerable<SealedTable> All(IModel model) =>
        ByType(model).Values.OrderBy(table => table.Name, StringComparer.Ordinal);

    /// <summary>The table of a type; null when its rows are no records.</summary>
    public static SealedTable? Of(IEntityType type) => ByType(type.Model).GetValueOrDefault(type);

    /// <summary>The key of an object as text: its parts, separated by slashes.</summary>
    public string KeyOf(EntityEntry entry) => key is [var only]
        ? Text(only.Of(entry))
        : string.Join('/', key.Select(column => Text(column.Of(entry))));

    /// <summary>Puts the digest of an object together.</summary>
    public void Digest(EntityEntry entry, RowDigest digest)
    {
        digest.Begin(Name, KeyOf(entry));
        foreach (var column in Columns) digest.Add(column, column.Of(entry));
    }

    /// <summary>Reads all rows of the table; what it gives is one digest, put together anew for each row.</summary>
    public async IAsyncEnumerable<RowDigest> ReadRows(
        MembershipDb db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var digest = new RowDigest();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            $"SELECT {string.Join(", ", key.Concat(Columns).Select(column => $"\"{column.Name}\""))} FROM \"{Name}\"";
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            digest.Begin(Name, KeyOf(row));
            for (var at = 0; at < Columns.Count; at++) digest.Add(Columns[at], Columns[at].Of(row, key.Count + at));
            yield return digest;
        }
    }

    private string KeyOf(DbDataReader row) => key is [var only]
        ? Text(only.Of(row, 0))
        : string.Join('/', key.Select((column, at) => Text(column.Of(row, at))));

    private static Dictionary<IEntityType, SealedTable> ByType(IModel model) =>
        Known.GetValue(model, all => all.GetEntityTypes().Where(type => Records.Include(type))
            .ToDictionary(type => type, type => new SealedTable(type)));

    private static string Text(object? part) => part switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => part?.ToString() ?? "",
    };
}
