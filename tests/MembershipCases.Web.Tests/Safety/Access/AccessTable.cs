namespace MembershipCases.Web.Tests.Safety.Access;

/// <summary>Where the table of who may do what stands.</summary>
public static class AccessTable
{
    /// <summary>docs/access.csv.</summary>
    public static readonly string File = Path.Combine(SourceTree.Repository, "docs", "access.csv");
}
