namespace MembershipCases.Web.Tests.Architecture;

internal static class Breaches
{
    /// <summary>Fails with every breach on a line of its own.</summary>
    public static void None(IEnumerable<string> breaches)
    {
        var found = string.Join(Environment.NewLine, breaches.Distinct());
        Assert.True(found.Length == 0, found);
    }
}
