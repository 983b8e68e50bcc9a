namespace MembershipCases.Web.Tests.Shell;

public sealed class OsloTimeTests
{
    [Theory]
    [InlineData("2026-01-15T23:30:00Z", "16.01.2026 00:30")]
    [InlineData("2026-07-15T22:30:00Z", "16.07.2026 00:30")]
    [InlineData("2026-07-15T12:05:00Z", "15.07.2026 14:05")]
    public void An_instant_is_shown_as_the_clock_in_Oslo_shows_it(string instant, string shown)
    {
        var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(shown, at.Show());
        Assert.StartsWith(at.OsloDate().Show(), shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 12, 31, 53)]
    [InlineData(2027, 1, 3, 53)]
    [InlineData(2027, 1, 4, 1)]
    public void Weeks_are_numbered_as_ISO_says(int year, int month, int day, int week) =>
        Assert.Equal(week, new DateOnly(year, month, day).Week());
}
