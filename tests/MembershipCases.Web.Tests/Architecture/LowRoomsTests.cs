namespace MembershipCases.Web.Tests.Architecture;

/// <summary>Texts are below everything else of the service, and the pieces of pages below what knows cases.</summary>
public sealed class LowRoomsTests
{
    private const string Web = "MembershipCases.Web.";

    [Theory]
    [InlineData("Wording", "")]
    [InlineData("Ui", "Data Http Pipeline Wording")]
    public void A_low_room_uses_only_what_is_below_it(string room, string below) =>
        Breaches.None(
            from type in typeof(Program).Assembly.GetTypes()
            where RoomOf(type) == room
            from used in TypeReferences.Of(type)
            let other = RoomOf(used)
            where other is not null && other != room && !below.Split(' ').Contains(other)
            select $"{type.FullName} uses {used.FullName}");

    private static string? RoomOf(Type type) =>
        type.Namespace?.StartsWith(Web, StringComparison.Ordinal) == true
            ? type.Namespace[Web.Length..].Split('.')[0]
            : null;
}
