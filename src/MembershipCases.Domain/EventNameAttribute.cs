namespace MembershipCases.Domain;

/// <summary>
/// The stable name of an event, in the past tense: <c>case.assessed</c>. Its text has the key <c>history.{name}</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The stable name of the event.</summary>
    public string Name { get; } = name;
}
