namespace MembershipCases.Web.Data;

/// <summary>Orders of letters, under the same name on both databases.</summary>
public static class Collation
{
    /// <summary>
    /// Æ, Ø, Å last. ICU's collation of that name in PostgreSQL; registered on every SQLite connection.
    /// </summary>
    public const string Norwegian = "nb-x-icu";
}
