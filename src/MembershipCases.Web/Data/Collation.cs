namespace MembershipCases.Web.Data;

/// <summary>Names of the collations, the same on both databases.</summary>
public static class Collation
{
    /// <summary>
    /// The Norwegian collation, with Æ, Ø and Å last: ICU's collation of this name in PostgreSQL, and registered on
    /// every SQLite connection.
    /// </summary>
    public const string Norwegian = "nb-x-icu";
}
