namespace MembershipCases.Domain;

/// <summary>The name of a record type in the history; it stays when the class is renamed.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SubjectNameAttribute(string name) : Attribute
{
    /// <summary>The name in the history.</summary>
    public string Name { get; } = name;
}
