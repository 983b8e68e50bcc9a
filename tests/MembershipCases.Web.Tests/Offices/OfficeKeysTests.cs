using MembershipCases.Web.Features.Offices;

namespace MembershipCases.Web.Tests.Offices;

public sealed class OfficeKeysTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_key_is_the_title_in_plain_letters() =>
        Assert.Equal("byrad-for-klima-miljo-og-nering", OfficeKeys.From("Byråd for klima, miljø og næring"));

    [Theory]
    [InlineData("Byråd for klima", "", "byrad-for-klima")]
    [InlineData("Byråd for klima", "byrad-for-klima", "byrad-for-klima-2026-03-02")]
    [InlineData("Byråd for klima", "byrad-for-klima byrad-for-klima-2026-03-02", "byrad-for-klima-2026-03-02-2")]
    [InlineData("?!", "", "2026-03-02")]
    [InlineData("?!", "2026-03-02 2026-03-02-2", "2026-03-02-3")]
    public void A_key_is_never_one_that_is_taken(string title, string taken, string key) =>
        Assert.Equal(key, OfficeKeys.FirstFree(title, Day, taken.Split(' ').ToHashSet()));
}
