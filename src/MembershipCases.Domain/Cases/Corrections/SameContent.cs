using System.Text.Json;

namespace MembershipCases.Domain.Cases.Corrections;

/// <summary>Compares contents with everything in them, also in lists.</summary>
internal static class SameContent
{
    public static bool As<T>(T one, T other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
