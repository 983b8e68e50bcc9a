using System.Text.Json.Serialization;

namespace MembershipCases.Domain.Process.Engine;

/// <summary>Strict JSON: what is missing, unknown or null where it must not be is not read.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(EngineState))]
internal sealed partial class EngineStateJson : JsonSerializerContext;
