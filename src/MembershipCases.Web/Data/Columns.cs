using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MembershipCases.Web.Data;

/// <summary>Defines how property values are stored in columns.</summary>
public static class Columns
{
    /// <summary>The enums that are stored by name, so that a row is readable without this program.</summary>
    public static IReadOnlyList<Type> Enums { get; } =
    [
        typeof(ArenaKind), typeof(MembershipStatus), typeof(FactKind), typeof(SourceKind), typeof(OfficeKind),
        typeof(Role),
        typeof(CaseKind), typeof(StepKind), typeof(Origin), typeof(DecidingBody), typeof(MandateStrength),
        typeof(ReminderKind), typeof(Audience), typeof(Cadence), typeof(DeliveryState), typeof(MailFault),
        typeof(ServiceTask),
        typeof(DisqualificationState),
        typeof(Seat), typeof(Capacity), typeof(PendingState), typeof(CorrectedRecord),
        typeof(ResolutionEndKind),
    ];

    /// <summary>
    /// The serialiser options for values that are only read as a whole: JSON text, with enums by name.
    /// </summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The JSON key of a property.</summary>
    public static string KeyOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>
    /// Maps the property to a column of JSON text. Values are immutable and compared by their JSON text.
    /// </summary>
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
