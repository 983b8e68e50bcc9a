using System.Text.Json.Serialization;

namespace MembershipCases.Domain.Process.Engine;

/// <summary>Strict JSON: missing members, unknown members and disallowed nulls are refused.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(EngineState))]
internal sealed partial class EngineStateJson : JsonSerializerContext;
