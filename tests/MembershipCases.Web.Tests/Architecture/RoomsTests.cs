namespace MembershipCases.Web.Tests.Architecture;

/// <summary>A room uses those below it alone, as <c>docs/decisions/0036-rooms.md</c> lists them.</summary>
public sealed class RoomsTests
{
    [Fact]
    public void No_room_uses_one_that_it_may_not() =>
        Breaches.None(WrongArrows().Select(arrow => $"{arrow}: not an arrow of the list of rooms"));

    [Fact]
    public void The_decision_shows_the_rooms_and_what_each_may_use()
    {
        var decision = File.ReadAllLines(Path.Combine(SourceTree.Repository, "docs", "decisions", "0036-rooms.md"));

        Assert.Equal(
            [.. Rooms.OfTheDomain.AsTable(), .. Rooms.OfTheService.AsTable()],
            decision.Where(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    private static List<string> WrongArrows() =>
    [
        .. Rooms.OfTheDomain.WrongArrows(typeof(Result<>).Assembly),
        .. Rooms.OfTheService.WrongArrows(typeof(Program).Assembly),
    ];
}
