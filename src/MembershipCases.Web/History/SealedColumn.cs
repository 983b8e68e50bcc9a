using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MembershipCases.Web.History;

/// <summary>A column of a record, with the canonical bytes of its values.</summary>
/// <remarks>
/// A value has the same bytes whether it is taken from the object that is saved or from the row that was: a letter for
/// its sort and then text in UTF-8, a number of 64 bits in big-endian order, or the 16 bytes of an id in the order of
/// its text. Instants are microseconds since 1970, days are counted from 1 January of the year 1.
/// </remarks>
internal sealed class SealedColumn
{
    private readonly IProperty property;
    private readonly Func<object?, object?>? toProvider;
    private readonly Func<DbDataReader, int, object> read;
    private readonly object? empty;

    public SealedColumn(IProperty property, string name)
    {
        (this.property, Name, Id) = (property, name, RowDigest.Short(Encoding.UTF8.GetBytes(name)));
        var mapping = property.GetRelationalTypeMapping();
        toProvider = mapping.Converter?.ConvertToProvider;
        var type = mapping.Converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        read = Reader(type);
        IsJson = mapping.Converter is not null && type == typeof(string) && !property.ClrType.IsEnum
            && Nullable.GetUnderlyingType(property.ClrType)?.IsEnum != true;
        if (!property.IsNullable) empty = type == typeof(string) ? IsJson ? "[]" : "" : Activator.CreateInstance(type);
    }

    /// <summary>The name of the column.</summary>
    public string Name { get; }

    /// <summary>A short digest of the name, by which a row's seal tells columns apart.</summary>
    public ushort Id { get; }

    /// <summary>Whether the column holds JSON text, which the object that was read may write in another way.</summary>
    public bool IsJson { get; }

    /// <summary>The property of an object that is kept in it.</summary>
    public PropertyEntry In(EntityEntry entry) => property.DeclaringType is IComplexType part
        ? entry.ComplexProperty(part.ComplexProperty.Name).Property(property.Name)
        : entry.Property(property.Name);

    /// <summary>The value that an object has.</summary>
    public object? Of(EntityEntry entry) =>
        In(entry).CurrentValue is { } value ? toProvider is null ? value : toProvider(value) : null;

    /// <summary>The value that a row has.</summary>
    public object? Of(DbDataReader row, int at) => row.IsDBNull(at) ? null : read(row, at);

    /// <summary>
    /// Whether the value counts as none: what a column has in rows from before it was added. Such values are left out,
    /// so that a new column changes no seal.
    /// </summary>
    public bool IsNone(object? value) => value is null || (empty is not null && empty.Equals(value));

    /// <summary>Writes the canonical bytes of a value.</summary>
    public static void Write(ArrayBufferWriter<byte> bytes, object value)
    {
        switch (value)
        {
            case string text:
                bytes.Write("s"u8);
                Encoding.UTF8.GetBytes(text, bytes);
                break;
            case Guid id:
                bytes.Write("g"u8);
                id.TryWriteBytes(bytes.GetSpan(16), bigEndian: true, out var written);
                bytes.Advance(written);
                break;
            case byte[] binary:
                bytes.Write("b"u8);
                bytes.Write(binary);
                break;
            default:
                bytes.Write("n"u8);
                BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(8), Number(value));
                bytes.Advance(8);
                break;
        }
    }

    private static long Number(object value) => value switch
    {
        bool isTrue => isTrue ? 1 : 0,
        int number => number,
        long number => number,
        DateOnly day => day.DayNumber,
        TimeOnly time => time.Ticks,
        DateTimeOffset at => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        _ => throw new InvalidOperationException($"A record has a column of {value.GetType().Name}, which is not sealed yet."),
    };

    private static Func<DbDataReader, int, object> Reader(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => (row, at) => row.GetString(at),
        TypeCode.Boolean => (row, at) => row.GetBoolean(at),
        TypeCode.Int32 => (row, at) => row.GetInt32(at),
        TypeCode.Int64 => (row, at) => row.GetInt64(at),
        _ when type == typeof(Guid) => (row, at) => row.GetGuid(at),
        _ when type == typeof(DateOnly) => (row, at) => row.GetFieldValue<DateOnly>(at),
        _ when type == typeof(TimeOnly) => (row, at) => row.GetFieldValue<TimeOnly>(at),
        _ when type == typeof(DateTimeOffset) => (row, at) => row.GetFieldValue<DateTimeOffset>(at),
        _ when type == typeof(byte[]) => (row, at) => row.GetFieldValue<byte[]>(at),
        _ => throw new InvalidOperationException($"A record has a column of {type.Name}, which is not sealed yet."),
    };
}
