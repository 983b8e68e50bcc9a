using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>
/// Rows of every table of records, in the database alone: each value is another, and no rule of the domain has seen them.
/// </summary>
internal sealed class InventedRows(MembershipDb db)
{
    private int number;

    /// <summary>A table, its key and the columns that are sealed.</summary>
    internal sealed record Table(string Name, IReadOnlyList<IProperty> Key, IReadOnlyList<IProperty> Columns);

    /// <summary>The tables of records.</summary>
    public IReadOnlyList<Table> Tables { get; } =
    [
        .. db.Model.GetEntityTypes().Where(Records.Include).Select(type => new Table(type.GetTableName()!,
            type.FindPrimaryKey()!.Properties,
            [.. type.GetFlattenedProperties().Where(Records.Include).Where(column => !column.IsPrimaryKey())])),
    ];

    /// <summary>Takes away what would keep such rows out: references and checks.</summary>
    public async Task DropRules()
    {
        if (db is SqliteDb)
        {
            await Execute("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON");
            return;
        }

        var drops = new List<string>();
        await using (var command = db.Database.GetDbConnection().CreateCommand())
        {
            command.CommandText =
                "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) FROM pg_constraint WHERE contype IN ('c', 'f') AND connamespace = 'public'::regnamespace";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync()) drops.Add(rows.GetString(0));
        }

        await Execute(string.Join(';', drops));
    }

    /// <summary>Inserts a row and gives its key as the history tells it.</summary>
    public async Task<(string Told, object[] Key)> Insert(Table table)
    {
        var key = table.Key.Select(Value).ToArray();
        // The delivery of a message is not sealed, but must be something.
        var others = db.Model.GetEntityTypes().Single(type => type.GetTableName() == table.Name).GetFlattenedProperties()
            .Where(column => !column.IsPrimaryKey() && !column.IsNullable || table.Columns.Contains(column)).ToList();
        var names = table.Key.Concat(others).Select(column => $"\"{NameOf(column)}\"");
        var values = key.Concat(others.Select(Value)).ToArray();
        await Execute(
            $"INSERT INTO \"{table.Name}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", values.Select((_, at) => $"@p{at}"))})",
            values);
        return (string.Join('/', key.Select(Told)), key);
    }

    /// <summary>Gives a column of a row another value.</summary>
    public Task Change(Table table, object[] key, IProperty column) =>
        Execute($"UPDATE \"{table.Name}\" SET \"{NameOf(column)}\" = @p{key.Length} WHERE {Where(table)}", [.. key, Value(column)]);

    /// <summary>Takes the value of a column away.</summary>
    public Task Empty(Table table, object[] key, IProperty column) =>
        Execute($"UPDATE \"{table.Name}\" SET \"{NameOf(column)}\" = NULL WHERE {Where(table)}", key);

    /// <summary>Exchanges the values that two rows have in a column.</summary>
    public async Task Exchange(Table table, object[] key, object[] other, IProperty column)
    {
        var (one, two) = (await Read(table, key, column), await Read(table, other, column));
        await Execute($"UPDATE \"{table.Name}\" SET \"{NameOf(column)}\" = @p{key.Length} WHERE {Where(table)}", [.. key, Value(column)]);
        await Execute($"UPDATE \"{table.Name}\" SET \"{NameOf(column)}\" = @p{key.Length} WHERE {Where(table)}", [.. other, one]);
        await Execute($"UPDATE \"{table.Name}\" SET \"{NameOf(column)}\" = @p{key.Length} WHERE {Where(table)}", [.. key, two]);
    }

    /// <summary>Deletes a row.</summary>
    public Task Delete(Table table, object[] key) => Execute($"DELETE FROM \"{table.Name}\" WHERE {Where(table)}", key);

    /// <summary>The name of a column.</summary>
    public static string NameOf(IProperty column)
    {
        var type = column.DeclaringType.ContainingEntityType;
        return column.GetColumnName(StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema()))!;
    }

    private async Task<object> Read(Table table, object[] key, IProperty column)
    {
        await using var command = Command($"SELECT \"{NameOf(column)}\" FROM \"{table.Name}\" WHERE {Where(table)}", key);
        return (await command.ExecuteScalarAsync())!;
    }

    private static string Where(Table table) =>
        string.Join(" AND ", table.Key.Select((column, at) => $"\"{NameOf(column)}\" = @p{at}"));

    private object Value(IProperty column)
    {
        var mapping = column.GetRelationalTypeMapping();
        var type = mapping.Converter?.ProviderClrType ?? column.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        number++;
        return type switch
        {
            _ when type == typeof(Guid) => new Guid(number, 7, 7, new byte[8]),
            _ when type == typeof(string) => $"v{number}",
            _ when type == typeof(int) => number,
            _ when type == typeof(long) => (long)number,
            _ when type == typeof(bool) => true,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(number),
            _ when type == typeof(TimeOnly) => new TimeOnly(0, 0).Add(TimeSpan.FromSeconds(number)),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddSeconds(number),
            _ => throw new InvalidOperationException($"No value for {type}."),
        };
    }

    private static string Told(object part) => part switch
    {
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(part, CultureInfo.InvariantCulture)!,
    };

    private async Task Execute(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    private DbCommand Command(string sql, object[] values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var at = 0; at < values.Length; at++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"p{at}", values[at]);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
