namespace MembershipCases.Web.Pipeline;

/// <summary>
/// The query that shows a kind of record: whoever may ask it may also learn of the record in other ways, and nobody
/// else.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsAttribute(Type record) : Attribute
{
    /// <summary>The kind of record.</summary>
    public Type Record { get; } = record;
}
