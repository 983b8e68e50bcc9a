namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Marks the query that shows a type of record: those authorised to send it, and nobody else, may also learn of the
/// record in other ways.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsAttribute(Type record) : Attribute
{
    /// <summary>The type of the record.</summary>
    public Type Record { get; } = record;
}
