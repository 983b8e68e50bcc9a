using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MembershipCases.Web.Data;

/// <summary>How values lie in columns.</summary>
public static class Columns
{
    /// <summary>Enums that are kept by name, so that a row can be read without this program.</summary>
    public static IReadOnlyList<Type> Enums { get; } =
    [
        typeof(ArenaKind), typeof(MembershipStatus), typeof(FactKind), typeof(SourceKind), typeof(OfficeKind),
        typeof(Role),
        typeof(CaseKind), typeof(StepKind), typeof(Origin), typeof(DecidingBody), typeof(MandateStrength),
        typeof(ReminderKind), typeof(Audience), typeof(Cadence), typeof(DeliveryState), typeof(MailFault),
        typeof(DisqualificationState),
        typeof(Seat), typeof(Capacity), typeof(PendingState),
    ];

    /// <summary>How values that are only read whole are written: as JSON text, enums by name.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The key under which a property lies in JSON.</summary>
    public static string KeyOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>Keeps the value as JSON text. It is immutable, so two are the same when their text is.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        var converter = new ValueConverter<T, string>(
            value => JsonSerializer.Serialize(value, Json),
            text => JsonSerializer.Deserialize<T>(text, Json)!);
        var comparer = new ValueComparer<T>(
            (one, other) => ReferenceEquals(one, other)
                || JsonSerializer.Serialize(one, Json) == JsonSerializer.Serialize(other, Json),
            value => value == null ? 0 : JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal),
            value => value);
        property.HasConversion(converter, comparer);
        return property;
    }
}
